package vn.dondoc.guidance.reading;

import org.springframework.stereotype.Component;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.checking.PackChecks;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.RefusedException;

/** Reads a pack file by file, then checks it as a whole. Keeps nothing between readings; safe to share. */
@Component
public final class RulePackReader implements PackReader {

    @Override
    public Reading read(PackFiles files) {
        return new OneReading(files, new Notes(new Faults())).all(PackChecks::run);
    }

    @Override
    public RulePack readAdopted(PackFiles files) {
        Reading reading = new OneReading(files, new Notes(new Faults())).all((pack, headings, faults) -> {});
        if (reading.pack() == null) {
            throw new RefusedException(reading.faults());
        }
        return reading.pack();
    }
}

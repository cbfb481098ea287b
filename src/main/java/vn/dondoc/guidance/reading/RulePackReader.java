package vn.dondoc.guidance.reading;

import org.springframework.stereotype.Component;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.territory.Faults;

/** Reads a pack file by file, then checks it as a whole. Keeps nothing between readings; safe to share. */
@Component
public final class RulePackReader implements PackReader {

    @Override
    public Reading read(PackFiles files) {
        return new OneReading(files, new Notes(new Faults())).all();
    }
}

package vn.dondoc;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The server, or, with a command, the command line. */
@SpringBootApplication
@Modulithic(systemName = "Đôn Đốc")
public class DonDocApplication {

    public static void main(String[] args) {
        if (CommandLineTool.isCommand(args)) {
            System.setProperty("logback.configurationFile", "logback-command-line.xml");
            System.exit(CommandLineTool.run(args, System.out, System.err));
        }
        SpringApplication.run(DonDocApplication.class, args);
    }
}

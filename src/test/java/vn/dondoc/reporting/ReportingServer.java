package vn.dondoc.reporting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;

/**
 * A server with a port and a database of its own, for what needs more than one transaction. Classes with it share one; who
 * needs nothing to be sent yet asks for a new one, by {@code @DirtiesContext} or a property of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({MovableClock.class, LangSon.class, LangSonReports.class})
public @interface ReportingServer {}

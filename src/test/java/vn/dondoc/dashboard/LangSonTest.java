package vn.dondoc.dashboard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import vn.dondoc.CountedStatements;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;

/**
 * A test of pages on a server with a port of its own, that holds {@link LangSonYear}. Adopting rules takes seconds, so
 * these tests share it: those that change anything are {@code @Transactional}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({MovableClock.class, LangSon.class, LangSonYear.class, CountedStatements.class})
@interface LangSonTest {}

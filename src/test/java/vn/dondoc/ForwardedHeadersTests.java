package vn.dondoc;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The web server with our settings and nothing behind it. */
class ForwardedHeadersTests {

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class ServerAlone {

        @Bean
        ServletRegistrationBean<HttpServlet> seen() {
            return new ServletRegistrationBean<>(new Seen(), "/");
        }
    }

    private static final class Seen extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getRemoteAddr() + " " + request.getServerName());
        }
    }

    @ParameterizedTest(name = "proxies “{0}”: {1}")
    @CsvSource({
        "'', 127.0.0.1 127.0.0.1",
        "10.0.0.5/32, 127.0.0.1 127.0.0.1",
        "'127.0.0.1/32,10.0.0.5/32', 203.0.113.9 elsewhere.example.org"
    })
    void onlyTheProxiesThatAreNamedAreBelieved(String proxies, String seen) throws Exception {
        try (var server = (ServletWebServerApplicationContext) new SpringApplicationBuilder(ServerAlone.class)
                .web(WebApplicationType.SERVLET)
                .run("--server.port=0", "--DONDOC_PROXY=" + proxies)) {
            int port = server.getWebServer().getPort();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .header("X-Forwarded-For", "203.0.113.9")
                    .header("X-Forwarded-Host", "elsewhere.example.org")
                    .build();

            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .body())
                    .isEqualTo(seen);
        }
    }
}

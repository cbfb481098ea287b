package vn.dondoc;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** The web server with this filter, a servlet that asks for a parameter as every page does, and our error page. */
class UnreadableRequestTests {

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class ServerAlone {

        @Bean
        OversizedUpload oversizedUpload() {
            return new OversizedUpload(DataSize.ofBytes(1000));
        }

        @Bean
        ServletRegistrationBean<HttpServlet> page() {
            ServletRegistrationBean<HttpServlet> page = new ServletRegistrationBean<>(new Page(), "/");
            page.setMultipartConfig(new MultipartConfigElement("", 1000, 1000, 0));
            return page;
        }
    }

    private static final class Page extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getServletPath() + " " + request.getParameter("q"));
        }
    }

    @Test
    void whatTheServerCannotReadIsAnsweredByOurPage() throws Exception {
        try (var server = (ServletWebServerApplicationContext) new SpringApplicationBuilder(ServerAlone.class)
                .web(WebApplicationType.SERVLET)
                .run("--server.port=0")) {
            int port = server.getWebServer().getPort();
            URI root = URI.create("http://127.0.0.1:" + port + "/page");

            assertThat(send(HttpRequest.newBuilder(root.resolve("/page?q=1")).build()))
                    .isEqualTo("200 /page 1");
            assertThat(ask(port, "/page?q=%zz")).startsWith("HTTP/1.1 400").contains("/error null");
            assertThat(send(HttpRequest.newBuilder(root)
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .POST(BodyPublishers.ofInputStream(UnreadableRequestTests::tooMuch))
                            .build()))
                    .isEqualTo("413 /error null");
        }
    }

    /** Of a length that nobody says. */
    private static ByteArrayInputStream tooMuch() {
        String head = "--x\r\nContent-Disposition: form-data; name=\"q\"\r\n\r\n";
        return new ByteArrayInputStream((head + "1".repeat(5000) + "\r\n--x--\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** As no careful program writes it. */
    private static String ask(int port, String target) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }
}

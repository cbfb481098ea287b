package vn.dondoc;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.account.api.Problem;

/** The description of the API at {@code /v3/api-docs}: what all its doors have in common. */
@Configuration(proxyBeanMethods = false)
class ApiDescriptionConfiguration {

    private static final String KEY = "key";

    private static final String ABOUT = """
            Reports, receipts, obligations and verdicts for other programs of the offices.

            Sign in with a key made on the page /account/keys: `Authorization: Bearer dondoc_…`. It has exactly the \
            rights of its owner, by the offices held today. Lists come in pages (`page` from 0, `size` at most 200) \
            with their total. Moments are given in UTC, days without time zone are those of Asia/Ho_Chi_Minh. \
            At most 600 calls a minute and key; bodies of at most 1 MB. Whatever is not granted is answered by a \
            problem after RFC 9457, in Vietnamese or, as `Accept-Language` wishes, in English.
            """;

    /** What each call can be answered besides what it names itself. */
    private static final Map<String, String> ALWAYS = new TreeMap<>(Map.of(
            "400", "The request cannot be read",
            "401", "No key, or none that is still good",
            "403", "The owner of the key may not do or see this",
            "429", "Too many calls within a minute; see Retry-After"));

    @Bean
    OpenAPI apiDescription() {
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A personal key, made on the page /account/keys");
        return new OpenAPI()
                .info(new Info().title("Đôn Đốc").version("1").description(ABOUT))
                .addSecurityItem(new SecurityRequirement().addList(KEY))
                .components(new Components().addSecuritySchemes(KEY, bearer));
    }

    @Bean
    OpenApiCustomizer problemsEverywhere() {
        return description -> {
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(description.getComponents()::addSchemas);
            description.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(ApiDescriptionConfiguration::addProblems);
        };
    }

    private static void addProblems(Operation operation) {
        ALWAYS.forEach((status, words) -> {
            if (!operation.getResponses().containsKey(status)) {
                operation.getResponses().addApiResponse(status, new ApiResponse().description(words));
            }
        });
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("4")) {
                response.setContent(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
            }
        });
    }
}

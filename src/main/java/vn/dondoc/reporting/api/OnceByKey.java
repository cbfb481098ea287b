package vn.dondoc.reporting.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what all have in common that {@link SentOnce} answers. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = Once.HEADER,
        in = ParameterIn.HEADER,
        required = true,
        description = "1 to 100 ASCII characters without blanks, new for each thing to be done; kept for 30 days",
        schema = @Schema(type = "string", minLength = 1, maxLength = 100),
        example = "f3b0c442-98fc-4e1c-9149-afbf4c8996fb")
@ApiResponse(responseCode = "409", description = "Somebody changed it in between, or just now; read it and try again")
@ApiResponse(responseCode = "413", description = "More than 1 MB")
@ApiResponse(responseCode = "415", description = "Not sent as application/json")
@interface OnceByKey {}

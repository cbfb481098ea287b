package vn.dondoc;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class OversizedUploadTests {

    @Autowired
    MockMvc web;

    @Test
    void anUploadThatIsTooLargeIsAnsweredByOurPageBeforeAnybodyReadsIt() throws Exception {
        web.perform(post("/units/import")
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .content(new byte[10 * 1024 * 1024 + 1])
                        .with(user("anybody")))
                .andExpect(status().isContentTooLarge())
                .andExpect(forwardedUrl("/error"));
    }
}

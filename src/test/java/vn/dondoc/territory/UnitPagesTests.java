package vn.dondoc.territory;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.ServerTest;

@ServerTest
@Transactional
class UnitPagesTests {

    private static final String HEADER = "code,parent_code,level,type,name_vi\n";

    @Autowired
    MockMvc web;

    @Autowired
    LangSon langSon;

    @BeforeEach
    void settle() {
        langSon.settle();
    }

    @Test
    void aSearchWithoutAccentsListsEveryCandidateWithWhatItStandsUnder() throws Exception {
        web.perform(get("/units").param("q", "tan thanh").with(user(LangSon.COMMUNE_CLERK)))
                .andExpect(content()
                        .string(allOf(
                                containsString("xã Tân Thanh"),
                                containsString("xã Tân Thành"),
                                containsString("huyện Văn Lãng, tỉnh Lạng Sơn"))));
    }

    @Test
    void htmxIsGivenTheResultsAlone() throws Exception {
        web.perform(get("/units")
                        .param("q", "cao lộc")
                        .header("HX-Request", "true")
                        .with(user(LangSon.COMMUNE_CLERK)))
                .andExpect(content().string(allOf(containsString("huyện Cao Lộc"), not(containsString("<html")))));
    }

    @Test
    void aUnitShowsItsPlaceInTheTree() throws Exception {
        web.perform(get("/units/183/details").with(user(LangSon.COMMUNE_CLERK)))
                .andExpect(content()
                        .string(allOf(
                                containsString("tỉnh Lạng Sơn"),
                                containsString("thị trấn Đồng Đăng"),
                                containsString("/units/06184/details"))));
        web.perform(get("/units/nowhere@never/details").with(user(LangSon.COMMUNE_CLERK)))
                .andExpect(status().isNotFound());
    }

    @Test
    void anAdministratorBringsInAList() throws Exception {
        send(LangSon.ADMINISTRATOR, "06184-1,06184,residential_area,khu dân cư,Khu dân cư 1\n")
                .andExpect(redirectedUrl("/units"))
                .andExpect(flash().attribute(
                                "done", "Đã nhập danh sách: 1 đơn vị mới, 0 đơn vị thay đổi, 0 đơn vị giữ nguyên."));
    }

    @Test
    void everyFaultOfAListIsShown() throws Exception {
        send(LangSon.ADMINISTRATOR, "1,999,commune,xã,A\n2,183,thôn,xã,\n")
                .andExpect(content()
                        .string(allOf(
                                containsString("units.csv:2: không có đơn vị cấp trên mang mã 999"),
                                containsString("units.csv:3: không có cấp &quot;thôn&quot;"),
                                containsString("units.csv:3: cột &quot;name_vi&quot; để trống"))));
    }

    @Test
    void aMergerIsShownOnBothPages() throws Exception {
        send(
                LangSon.ADMINISTRATOR,
                "06184-1,06184,residential_area,khu dân cư,Cũ\n06184-2,06184,residential_area,khu dân cư,Mới\n");
        byte[] list = "old_code,new_code,effective,extent\n06184-1,06184-2,2020-10-01,full\n"
                .getBytes(StandardCharsets.UTF_8);
        web.perform(multipart("/units/import/successors")
                        .file(new MockMultipartFile("list", "successors.csv", "text/csv", list))
                        .with(user(LangSon.ADMINISTRATOR))
                        .with(csrf()))
                .andExpect(redirectedUrl("/units"));

        web.perform(get("/units/06184-1/details").with(user(LangSon.STAFF)))
                .andExpect(content().string(containsString("Từ ngày 01/10/2020 nhập toàn bộ vào")));
        web.perform(get("/units/06184-2/details").with(user(LangSon.STAFF)))
                .andExpect(content().string(containsString("Từ ngày 01/10/2020 gồm toàn bộ")));
    }

    @Test
    void nobodyElseBringsInAList() throws Exception {
        send(LangSon.STAFF, "").andExpect(status().isForbidden());
        web.perform(get("/units/import").with(user(LangSon.DISTRICT_CHAIR))).andExpect(status().isForbidden());
    }

    private ResultActions send(String who, String lines) throws Exception {
        byte[] list = (HEADER + lines).getBytes(StandardCharsets.UTF_8);
        return web.perform(multipart("/units/import")
                .file(new MockMultipartFile("list", "units.csv", "text/csv", list))
                .with(user(who))
                .with(csrf()));
    }
}

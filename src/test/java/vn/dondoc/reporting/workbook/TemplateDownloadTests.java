package vn.dondoc.reporting.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.LangSon.COMMUNE_CLERK;
import static vn.dondoc.LangSon.DISTRICT_CLERK;
import static vn.dondoc.LangSon.OTHER_CHAIR;
import static vn.dondoc.LangSon.STAFF;
import static vn.dondoc.reporting.LangSonReports.CAO_LOC_HALF_YEAR;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.reporting.LangSonReports;

@ServerTest
@Import(LangSonReports.class)
@Transactional
class TemplateDownloadTests {

    private static final String ONE = "/reports/workbook/BC-6T/183/2020-H1";
    private static final String COMMUNES = "/reports/workbooks/BIEU-XA/183/2020-H1";

    @Autowired
    MockMvc web;

    @Autowired
    LangSonReports reports;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void settle() {
        reports.settle();
        clock.moveTo("2020-06-05T09:00");
    }

    @Test
    void formsAreHandedOutToThoseWhoMaySeeThem() throws Exception {
        ask(STAFF, CAO_LOC_HALF_YEAR)
                .andExpect(content().string(containsString(ONE)))
                .andExpect(content().string(containsString(COMMUNES)))
                .andExpect(content().string(containsString("/reports/workbooks/BC-6T/20/2020-H1")));
        ask(DISTRICT_CLERK, ONE)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("BC-6T_Cao-Loc_2020-H1.xlsx")));
        ask(DISTRICT_CLERK, COMMUNES)
                .andExpect(header().string(
                                "Content-Disposition", containsString("BIEU-XA_Cao-Loc_22-don-vi_2020-H1.xlsx")));
        ask(STAFF, "/reports/workbooks/BC-6T/20/2020-H1").andExpect(status().isOk());
        for (String path : new String[] {ONE, COMMUNES}) {
            ask(OTHER_CHAIR, path).andExpect(status().isForbidden());
            ask(COMMUNE_CLERK, path).andExpect(status().isForbidden());
        }
        ask(DISTRICT_CLERK, "/reports/workbook/BC-ND-6T/183/2020-H1").andExpect(status().isNotFound());
        ask(DISTRICT_CLERK, "/reports/workbook/BC-6T/183/2020-Q5").andExpect(status().isNotFound());
        ask(DISTRICT_CLERK, "/reports/workbooks/BC-6T/183/2020-H1").andExpect(status().isNotFound());
    }

    @Test
    void whatIsEnteredAlreadyStandsInItUnlessABlankOneIsWanted() throws Exception {
        web.perform(post(CAO_LOC_HALF_YEAR)
                        .param("action", "draft")
                        .param("stamp", "0-0")
                        .param("v-kdc", "206")
                        .param("v-van-ban-cap-uy", "=HYPERLINK(\"http://example.org\")")
                        .with(user(DISTRICT_CLERK).roles("CLERK"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        XSSFSheet filled = sheet(ONE);
        assertThat(values(filled)).contains("206.0", "=HYPERLINK(\"http://example.org\")");
        assertThat(key(ONE)).contains("stamp");
        assertThat(values(sheet(ONE + "?blank=true"))).doesNotContain("206.0");
        assertThat(key(ONE + "?blank=true")).doesNotContain("stamp");
        assertThat(values(sheet("/reports/workbooks/BC-6T/20/2020-H1"))).isNotEmpty();
    }

    private ResultActions ask(String username, String path) throws Exception {
        return web.perform(get(path).with(user(username).roles(username.equals(STAFF) ? "PROVINCIAL_STAFF" : "CLERK")));
    }

    private XSSFSheet sheet(String path) throws Exception {
        return workbook(path).getSheet(Layout.FORM_SHEET);
    }

    private String key(String path) throws Exception {
        StringBuilder key = new StringBuilder();
        workbook(path)
                .getSheet(Layout.KEY_SHEET)
                .forEach(row -> key.append(row.getCell(0)).append(' '));
        return key.toString();
    }

    private XSSFWorkbook workbook(String path) throws Exception {
        byte[] bytes = ask(path.contains("/20/") ? STAFF : DISTRICT_CLERK, path)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> values(XSSFSheet sheet) {
        List<String> values = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> values.add(cell.toString())));
        return values;
    }
}

using PolicyMiner.Documents;
using PolicyMiner.Documents.Structure;

namespace PolicyMiner.Tests.Documents.Structure;

/// <summary>
/// Eleven documents written for these tests in the forms that official documents have; what must be kept and what must go was marked by hand:
/// the lines after "+" are the modelled text, the lines after a rule's name are that rule's.
/// </summary>
public sealed class OfficialDocumentTest
{
    /// <summary>Reads a document given as lines "rule| text"; "+" keeps, "&amp;" is joined to the title line before.</summary>
    private static StructuredText Check(string marked, string? metadataTitle = null)
    {
        var lines = marked.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => l.Split('|', 2)).ToArray();
        var source = string.Join('\n', lines.Select(l => l[1]));
        var result = OfficialDocument.Read(source, [], metadataTitle, "file name", _ => false);
        var expected = string.Empty;
        foreach (var line in lines)
        {
            expected = line[0] switch
            {
                "+" => expected + line[1].Trim() + "\n",
                "&" => expected[..^1] + line[1].Trim() + "\n",
                _ => expected,
            };
        }

        result.Text.Should().Be(expected);
        var removed = result.Cleaning.SelectMany(s => s.Text.Split('\n', StringSplitOptions.TrimEntries).Select(t => (s.Rule, t))).ToList();
        removed.Should().Equal(lines.Where(l => l[0] is not ("+" or "&")).Select(l => (l[0], l[1].Trim())));
        result.Cleaning.Where(s => source.Substring(s.Start, s.Length) != s.Text).Should().BeEmpty();
        var end = 0;
        foreach (var part in result.Parts)
        {
            part.Start.Should().Be(end);
            end = part.End;
        }

        end.Should().Be(result.Text.Length);
        return result;
    }

    [Fact]
    public void Read_WhenOpinion_KeepsTitleAndBody()
    {
        var facts = Check(
            """
            +|湖东省人民政府办公厅关于推进
            &|现代职业教育发展的实施意见
            document-number|湖政办发〔2021〕15号
            addressee|各市、县人民政府，省政府各部门：
            +|为贯彻落实《湖东省人民政府关于加快发展职业教育的意见》（湖政发〔2019〕3号）精神，现提出以下意见：
            +|一、总体要求
            +|（一）指导思想。坚持立德树人。
            +|本意见自2021年6月1日起施行，有效期5年。
            signature|湖东省人民政府办公厅
            issue-date|2021年4月28日
            note|（此件公开发布）
            """).Facts;
        facts.Title.Should().Be("湖东省人民政府办公厅关于推进现代职业教育发展的实施意见");
        (facts.DocumentNumber, facts.Issuer, facts.Genre, facts.CarrierGenre).Should().Be(("湖政办发〔2021〕15号", "湖东省人民政府办公厅", "意见", null));
        (facts.Date, facts.EffectiveDate, facts.ExpiryDate).Should().Be((new DateOnly(2021, 4, 28), new DateOnly(2021, 6, 1), new DateOnly(2026, 5, 31)));
    }

    [Fact]
    public void Read_WhenNoticeCarriesAPlan_KeepsThePlanAsBody()
    {
        var result = Check(
            """
            +|教育厅关于印发《湖东省产教融合
            &|行动计划（2021—2025年）》的通知
            document-number|湖教职〔2021〕8号
            addressee|各市教育局，各高职院校：
            +|现将《湖东省产教融合行动计划（2021—2025年）》印发给你们，请认真贯彻执行。
            signature|湖东省教育厅
            issue-date|二〇二一年三月二日
            +|湖东省产教融合行动计划
            &|（2021—2025年）
            +|一、目标
            +|到2025年，建成一批产教融合型企业。
            """);
        result.Parts.Select(p => p.Kind).Should().Equal(TextPartKind.Main, TextPartKind.Carried);
        result.Parts[1].Title.Should().Be("湖东省产教融合行动计划（2021—2025年）");
        result.Facts.Genre.Should().Be("行动计划");
        result.Facts.CarrierGenre.Should().Be("通知");
        result.Facts.Date.Should().Be(new DateOnly(2021, 3, 2));
    }

    [Fact]
    public void Read_WhenReportIsForwarded_TellsBothIssuers()
    {
        var result = Check(
            """
            +|省政府办公厅转发省教育厅关于加强实训基地建设意见的通知
            document-number|湖政办发[1996]2号
            addressee|各市人民政府：
            +|省教育厅《关于加强实训基地建设的意见》已经省政府同意，现转发给你们。
            signature|湖东省人民政府办公厅
            issue-date|一九九六年二月五日
            note|（本文有删减）
            +|关于加强实训基地建设的意见
            addressee|省政府：
            +|近年来，实训基地建设取得进展。
            +|一、加强规划
            +|要统筹布局。
            signature|湖东省教育厅
            issue-date|一九九六年一月二十日
            """);
        var facts = result.Facts;
        (facts.DocumentNumber, facts.Genre, facts.CarrierGenre, facts.OriginalIssuer).Should().Be(("湖政办发〔1996〕2号", "意见", "通知", "省教育厅"));
        facts.Date.Should().Be(new DateOnly(1996, 2, 5));
        facts.Issuer.Should().Be("省政府办公厅");
    }

    [Fact]
    public void Read_WhenOrder_TakesTheRegulationsTitleAndTheOrdersDate()
    {
        var facts = Check(
            """
            red-head|湖东省人民政府令
            document-number|第400号
            +|《湖东省职业技能培训办法》已经2020年5月6日省人民政府第60次常务会议通过，现予公布，自2020年7月1日起施行。
            signature|省长  王小明
            issue-date|2020年5月20日
            +|湖东省职业技能培训办法
            adoption-note|（2010年3月1日湖东省人民政府令第300号公布　根据2020年5月6日《湖东省人民政府关于修改部分规章的决定》修订）
            +|第一章 总则
            +|第一条 为了规范培训，制定本办法。
            """).Facts;
        (facts.Title, facts.DocumentNumber, facts.Issuer, facts.Genre, facts.CarrierGenre)
            .Should().Be(("湖东省职业技能培训办法", "湖东省人民政府令第400号", "湖东省人民政府", "办法", "命令"));
        (facts.Date, facts.EffectiveDate).Should().Be((new DateOnly(2020, 5, 20), new DateOnly(2020, 7, 1)));
        facts.AdoptionNote.Should().StartWith("（2010年3月1日");
    }

    [Fact]
    public void Read_WhenSeveralBodiesSign_NamesThemAllAndRemovesListFormAndContacts()
    {
        var result = Check(
            """
            +|湖东省教育厅等三部门关于开展现代学徒制试点的通知
            document-number|湖教职〔2022〕3号
            addressee|各市教育局、财政局、人力资源社会保障局：
            +|为推进试点，现将有关事项通知如下。
            +|一、申报条件
            +|申报单位应当符合附件1的要求，并于2022年5月31日前报送。
            contact|联系人：张三，电话：000-00000000
            attachment-list|附件：1.试点任务分工表
            attachment-list|2.试点申报表
            signature|湖东省教育厅 湖东省财政厅
            signature|湖东省人力资源和社会保障厅
            issue-date|2022年3月15日
            attachment-list|附件1
            +|试点任务分工表
            +|加强领导，由教育厅负责。
            attachment-list|附件2
            form|试点申报表
            form|单位名称
            form|申报理由
            imprint|湖东省教育厅办公室 2022年3月16日印发
            """);
        result.Parts.Select(p => p.Kind).Should().Equal(TextPartKind.Main, TextPartKind.Attachment);
        (result.Facts.Issuer, result.Facts.Genre).Should().Be(("湖东省教育厅、湖东省财政厅、湖东省人力资源和社会保障厅", "通知"));
    }

    [Fact]
    public void Read_WhenRedHeadedForm_TakesEverythingAboveTheTitle()
    {
        var facts = Check(
            """
            head-matter|000123
            head-matter|秘密★1年
            head-matter|特急
            red-head|湖东省人民政府文件
            document-number|湖政发〔2018〕9号    签发人：李四
            +|湖东省人民政府关于同意设立湖东职业技术学院的批复
            addressee|湖东省教育厅：
            +|你厅《关于设立湖东职业技术学院的请示》（湖教〔2018〕1号）收悉。现批复如下：
            +|一、同意设立湖东职业技术学院。
            signature|湖东省人民政府
            issue-date|2018年2月1日
            note|（此件主动公开）
            imprint|抄送：省委各部门，省人大常委会办公厅，
            imprint|省政协办公厅。
            imprint|湖东省人民政府办公厅　2018年2月2日印发
            page-number|— 1 —
            """).Facts;
        (facts.DocumentNumber, facts.Issuer, facts.Genre, facts.Date).Should().Be(("湖政发〔2018〕9号", "湖东省人民政府", "批复", new DateOnly(2018, 2, 1)));
    }

    [Fact]
    public void Read_WhenWebPage_TakesIndexTableFurnitureAndInterpretation()
    {
        var facts = Check(
            """
            web-furniture|当前位置：首页 > 政务公开 > 政策文件
            head-matter|索 引 号：	000014349/2019-00005	主题分类：	教育
            head-matter|发文机关：	湖东省教育厅	成文日期：	2019年01月24日
            head-matter|有效性：	现行有效	失效日期：	2024年1月31日
            web-furniture|来源：省教育厅  浏览次数：123
            web-furniture|【字体：大 中 小】 打印
            +|关于公布示范专业点名单的公告
            +|根据评审结果，现公布名单。打印后张贴，来源可靠。
            signature|湖东省教育厅
            issue-date|2019年1月24日
            web-furniture|扫一扫在手机打开当前页
            web-furniture|上一篇：关于放假的通知
            interpretation|政策解读
            interpretation|一、制定背景
            interpretation|为了帮助理解。
            """).Facts;
        (facts.Title, facts.Issuer, facts.Genre, facts.Date).Should().Be(("关于公布示范专业点名单的公告", "湖东省教育厅", "公告", new DateOnly(2019, 1, 24)));
        (facts.Validity, facts.ExpiryDate).Should().Be(("现行有效", new DateOnly(2024, 1, 31)));
    }

    [Fact]
    public void Read_WhenRegistered_TakesTheRegistrationNumber()
    {
        var facts = Check(
            """
            head-matter|HNPR—2023—08001
            +|湖东省技能人才评价管理暂行办法
            document-number|湖人社规〔2023〕1 号
            +|第一条 为加强管理，制定本办法。
            +|第二条 本办法自发布之日起施行。
            signature|湖东省人力资源和社会保障厅
            issue-date|2023年1月5日
            """).Facts;
        (facts.DocumentNumber, facts.Genre, facts.EffectiveDate).Should().Be(("湖人社规〔2023〕1号", "办法", new DateOnly(2023, 1, 5)));
    }

    [Fact]
    public void Read_WhenAnnouncement_TakesItsYearlyNumber()
    {
        var facts = Check(
            """
            red-head|湖东省教育厅公告
            document-number|2020年第3号
            +|为方便群众，现将证书查询办法公告如下：
            +|一、登录网站查询。
            signature|湖东省教育厅
            issue-date|2020年9月1日
            """).Facts;
        (facts.DocumentNumber, facts.Issuer, facts.Genre).Should().Be(("湖东省教育厅公告2020年第3号", "湖东省教育厅", "公告"));
    }

    [Fact]
    public void Read_WhenLaw_TakesNotesAndContents()
    {
        var facts = Check(
            """
            +|湖东省职业教育条例
            adoption-note|2004年11月26日 湖东省第十届人民代表大会常务委员会第十二次会议通过
            adoption-note|2019年9月28日 湖东省第十三届人民代表大会常务委员会第十一次会议修订
            adoption-note|2020年1月1日 施行
            contents|目 录
            contents|第一章 总则
            contents|第二章 附则
            +|第一章 总则
            +|第一条 为了发展职业教育，制定本条例。
            +|第二章 附则
            +|第二条 本条例自2020年1月1日起施行。
            """).Facts;
        (facts.Issuer, facts.Genre, facts.Date, facts.EffectiveDate)
            .Should().Be(("湖东省人民代表大会常务委员会", "条例", new DateOnly(2019, 9, 28), new DateOnly(2020, 1, 1)));
    }

    [Fact]
    public void Read_WhenTitleEndsInsideAQuotedName_GoesOn()
    {
        Check(
            """
            +|湖东省人民政府关于暂时调整实施《湖东省民办教育管理
            &|办法》有关规定的决定
            document-number|湖政发〔2018〕43号
            +|为支持试点，省政府决定暂时调整实施有关规定。
            signature|湖东省人民政府
            issue-date|2018年12月21日
            """).Facts.Genre.Should().Be("决定");
    }

    [Fact]
    public void Read_WhenARuleIsKept_LeavesItsLines()
    {
        const string Source = "关于开学的通知\n湖教〔2020〕1号\n各学校：\n九月一日开学，请做好准备。\n湖东省教育厅\n2020年8月1日";
        var all = OfficialDocument.Read(Source, [], null, "x", _ => true);
        all.Text.Should().Be(Source + "\n");
        all.Cleaning.Should().BeEmpty();
        var one = OfficialDocument.Read(Source, [], null, "x", rule => rule == CleaningRules.Addressee);
        one.Text.Should().Be("关于开学的通知\n各学校：\n九月一日开学，请做好准备。\n");
        one.Facts.Should().BeEquivalentTo(all.Facts);
    }

    [Fact]
    public void Read_WhenBodyTalksOfDatesNumbersAndAttachments_KeepsIt()
    {
        Check(
            """
            +|关于做好报送工作的通知
            +|各地要按照国办发〔2019〕1号文件的要求，于2019年5月1日前报送。
            +|附件1所列事项由省教育厅负责。
            +|联系人和电话一并报送。
            +|2019年1月1日起，全面推行电子申报。
            +|目录应当公开，来源要可靠。
            +|政策解读要同步推进。
            +|抄送有关部门。
            """);
    }
}

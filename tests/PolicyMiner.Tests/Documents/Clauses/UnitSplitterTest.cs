using PolicyMiner.Documents;
using PolicyMiner.Documents.Clauses;

namespace PolicyMiner.Tests.Documents.Clauses;

public sealed class UnitSplitterTest
{
    private const string Outline = "意见\n现提出意见，如下：\n一、要求\n（一）思想。要坚持。\n（二）原则。要遵守。\n二、保障\n各地要落实。\n";

    private static PolicyDocument Document(string text, int titleLength)
    {
        TextPart[] parts = [new(TextPartKind.Main, "意见", 0, titleLength, text.Length)];
        var record = new DocumentRecord { Id = "D001", File = "a.txt", Title = "意见", Encoding = "utf-8" };
        return new PolicyDocument(record, text) { Parts = parts, Clauses = ClauseTreeBuilder.Build(text, parts) };
    }

    private static string[] Texts(PolicyDocument document, AnalysisUnit unit)
        => UnitSplitter.Split(document, unit).Select(u => document.Text.Substring(u.Start, u.Length)).ToArray();

    [Fact]
    public void Split_WhenDocument_GivesTheWholeText()
    {
        UnitSplitter.Split(Document(Outline, 3), AnalysisUnit.Document).Should().Equal(new TextUnit(0, Outline.Length, string.Empty, -1));
        UnitSplitter.Split(Document(" \n", 0), AnalysisUnit.Document).Should().BeEmpty();
    }

    [Fact]
    public void Split_WhenClause_JoinsHeadingsToTheClauseBelowThem()
    {
        var document = Document(Outline, 3);
        Texts(document, AnalysisUnit.Clause).Should().Equal("意见\n现提出意见，如下：", "一、要求\n（一）思想。要坚持。", "（二）原则。要遵守。", "二、保障\n各地要落实。");
        UnitSplitter.Split(document, AnalysisUnit.Clause).Select(u => u.Citation).Should().Equal(string.Empty, "一、（一）", "一、（二）", "二、");
    }

    [Fact]
    public void Split_WhenSection_CutsAtFirstLevelPoints()
    {
        var document = Document(Outline, 3);
        Texts(document, AnalysisUnit.Section).Should().Equal("意见\n现提出意见，如下：", "一、要求\n（一）思想。要坚持。\n（二）原则。要遵守。", "二、保障\n各地要落实。");
        UnitSplitter.Split(document, AnalysisUnit.Section).Select(u => u.Citation).Should().Equal(string.Empty, "一、", "二、");
    }

    [Fact]
    public void Split_WhenSectionOfALaw_CutsAtChapters()
    {
        const string Law = "第一章 总则\n第一条 甲。\n第二条 乙：\n（一）丙。\n第二章 附则\n第一节 杂项\n第三条 丁。\n";
        var document = Document(Law, 0);
        Texts(document, AnalysisUnit.Section).Should().Equal("第一章 总则\n第一条 甲。\n第二条 乙：\n（一）丙。", "第二章 附则\n第一节 杂项\n第三条 丁。");
        UnitSplitter.Split(document, AnalysisUnit.Section).Select(u => u.Citation).Should().Equal("第一章", "第二章第一节");
    }

    [Fact]
    public void Split_WhenOnlyHeadings_LosesNoWord()
    {
        Texts(Document("一、甲\n二、乙\n", 0), AnalysisUnit.Clause).Should().Equal("一、甲\n二、乙");
        Texts(Document("一、甲乙丙。丁戊。\n二、乙\n", 0), AnalysisUnit.Clause).Should().Equal("一、甲乙丙。丁戊。\n二、乙");
        Texts(Document("一、甲\n二、乙\n", 0), AnalysisUnit.Section).Should().Equal("一、甲\n二、乙");
    }
}

using PolicyMiner.Documents;
using PolicyMiner.Documents.Clauses;
using PolicyMiner.Findings.Measures;

namespace PolicyMiner.Tests.Findings.Measures;

public sealed class SentenceSplitterTest
{
    [Fact]
    public void Split_CutsAtFullStopAndSemicolon_NotInQuotationsOrBrackets()
        => Sentences("第一条 学校应当“先培训。后上岗”；企业可以（含分公司；子公司）参与。").Should().Equal("学校应当“先培训。后上岗”；", "企业可以（含分公司；子公司）参与。");

    [Fact]
    public void Split_GivesItemsTheirLeadIn()
    {
        var sentences = Split("第一条 省教育厅应当履行下列职责：\n（一）制定规划；\n（二）组织评估。");
        sentences.Sentences.Select(s => (Text(sentences.Document, s), s.LeadIn, s.LeadsIn)).Should().Equal(
            ("省教育厅应当履行下列职责：", null, true),
            ("制定规划；", "省教育厅应当履行下列职责：", false),
            ("组织评估。", "省教育厅应当履行下列职责：", false));
    }

    [Fact]
    public void Split_FindsALeadInInsideAParagraph()
    {
        var (document, sentences) = Split("重点做好以下工作：一是完善制度；二是加强培训。后续工作另行通知。");
        sentences.Select(s => (Text(document, s), s.LeadIn)).Should().Equal(
            ("完善制度；", "重点做好以下工作："), ("加强培训。", "重点做好以下工作："), ("后续工作另行通知。", null));
    }

    [Fact]
    public void Split_TakesABracketOfNamesForThoseResponsible()
    {
        var (_, sentences) = Split("完善制度。加强培训。（教育部牵头，财政部、人力资源社会保障部配合）");
        sentences.Should().HaveCount(2).And.OnlyContain(s => s.Responsible == "教育部牵头，财政部、人力资源社会保障部配合");
    }

    [Fact]
    public void Split_OfAnUnclosedBracket_LosesNothing()
        => string.Concat(Sentences("加强培训（含岗前。完善制度。")).Should().Be("加强培训（含岗前。完善制度。");

    [Theory]
    [InlineData("教育部牵头，财政部、人力资源社会保障部配合", new[] { "教育部", "财政部", "人力资源社会保障部" })]
    [InlineData("省教育厅、省财政厅等按职责分工负责", new[] { "省教育厅", "省财政厅" })]
    [InlineData("负责部门：商务部；适用范围：所有自贸试验区", new[] { "商务部" })]
    public void Names_AreThoseOfTheBracket(string note, string[] expected) => ActorContext.Names(note).Should().Equal(expected);

    private static IEnumerable<string> Sentences(string text)
    {
        var (document, sentences) = Split(text);
        return sentences.Select(s => Text(document, s));
    }

    private static (PolicyDocument Document, List<PolicySentence> Sentences) Split(string text)
    {
        var document = new PolicyDocument(SomeDocuments.Record(0), text) { Clauses = ClauseTreeBuilder.Build(text, [new TextPart(TextPartKind.Main, "条例", 0, 0, text.Length)]) };
        return (document, SentenceSplitter.Split(document));
    }

    private static string Text(PolicyDocument document, PolicySentence sentence) => document.Text[sentence.Start..sentence.End];
}

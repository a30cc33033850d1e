using PolicyMiner.Tests.Support;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Vectors;

public sealed class CorpusTokenizerTest
{
    private static readonly StopList Stop = StopList.Parse("list", "# comment\n通知\n印发 # why\n");

    [Fact]
    public void Run_AppliesEachFilterInTurnAndCountsWhatItRemoved()
    {
        var corpus = Words.Corpus(2, [Stop], "通知 教师 教师 的 2019 。", "培训 教师 通知 印发 3.5%");

        corpus.Terms.Should().Equal("培训", "教师");
        corpus.Unit(0).ToArray().Should().Equal(1, 1);
        corpus.Unit(1).ToArray().Should().Equal(0, 1);
        corpus.Ledger.Select(s => (s.Step, s.TokensBefore, s.TokensRemoved, s.TermsRemoved)).Should().Equal(
            ("segment", 11, 0, 0),
            ("numbers and symbols", 11, 3, 3),
            ("shorter than 2 characters", 8, 1, 1),
            ("list", 7, 3, 2));
        corpus.Ledger[3].MostFrequent.Should().Equal(("通知", 2), ("印发", 1));
    }

    [Fact]
    public void Run_CountsAFourByteCharacterAsOneCharacter()
        => Words.Corpus(2, [], "𠮷 𠮷野 𠮷野").Terms.Should().Equal("𠮷野");

    [Fact]
    public void Run_WithSeveralThreads_GivesTheSame()
    {
        var texts = Enumerable.Range(0, 200).Select(i => string.Join(' ', Enumerable.Range(0, 50).Select(j => "词" + ((i * 31) + (j * 17)) % 97 + "语"))).ToArray();
        var tokenizer = new CorpusTokenizer(new BlankSegmenter(), new WordSelection());
        var one = tokenizer.Run(texts.Length, d => [texts[d].AsMemory()], 1);
        var four = tokenizer.Run(texts.Length, d => [texts[d].AsMemory()], 4);

        four.Terms.Should().Equal(one.Terms);
        four.Tokens.ToArray().Should().Equal(one.Tokens.ToArray());
        four.UnitStarts.Should().Equal(one.UnitStarts);
    }

    [Fact]
    public void ShippedStopLists_LeaveContentWordsAlone()
    {
        var all = StopList.Defaults.SelectMany(l => l.Words).ToHashSet();

        all.Should().Contain(["的", "以及", "通知", "印发", "特此"]);
        all.Should().NotContain(["建设", "发展", "数据", "企业", "学校", "教育", "教师", "培训", "服务", "管理", "创新", "人才", "技能", "就业"]);
    }

    [Fact]
    public void Run_WithClauses_RemembersWhereTheyBeginAmongTheKeptWords()
    {
        // The second clause keeps nothing, so it begins where the third does; the second unit follows the first.
        UnitText first = new("教师 培训 。 。 补贴".AsMemory(), [0, 6, 10]);
        UnitText second = new("教师 教师".AsMemory(), [0, 3]);
        var corpus = new CorpusTokenizer(new BlankSegmenter(), new WordSelection()).Run(1, _ => [first, second], 1);

        corpus.UnitStarts.Should().Equal(0, 3, 5);
        corpus.ClauseStarts.Should().Equal(0, 2, 2, 3, 4);
    }

    [Fact]
    public void Run_WithoutClauses_SaysThatTheyAreNotKnown()
        => Words.Corpus("教师").ClauseStarts.Should().BeNull();
}

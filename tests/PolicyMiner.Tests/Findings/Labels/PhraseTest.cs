using PolicyMiner.Findings;
using PolicyMiner.Findings.Labels;
using PolicyMiner.Findings.Surges;
using PolicyMiner.Segmentation;
using PolicyMiner.Tests.Evaluation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Findings.Labels;

public sealed class PhraseTest
{
    private static readonly Vocabulary Words = new(["职业技能", "等级", "认定", "资金"], [0, 1, 2, 3], [0, 1, 2, 3], [9, 9, 9, 9], [3, 3, 3, 3], 5, []);
    private static readonly string[] Tags = ["n", "n", "v", "n"];

    [Fact]
    public void Phrases_AreWordsSideBySide()
    {
        var counter = Counter();
        Read(counter, "职业技能|等级|认定|，|资金", [0, 1, 2, 3, 4, 5]);
        Phrases(counter).Should().Equal(["职业技能等级", "职业技能等级认定"], "等级认定 always goes on to the left, and a comma parts");
    }

    [Fact]
    public void Phrases_InFewerThanTwoDocuments_OrFiveTimes_AreLeftOut()
    {
        var counter = Counter();
        Read(counter, "职业技能|等级", [0, 0, 0, 0, 0]);
        Read(counter, "等级|认定", [0, 1, 2, 3]);
        Phrases(counter).Should().BeEmpty();
    }

    [Fact]
    public void Phrases_ThatMostlyGoOn_AreLeftOut()
    {
        var counter = Counter();
        Read(counter, "职业技能|等级|资金", [0, 1, 2, 3, 4, 5]);
        Phrases(counter).Should().Equal(["职业技能等级资金"], "the two-word pieces always stand beside another noun");
    }

    [Fact]
    public void Counters_OfSeveralThreads_AddUp()
    {
        var (one, first, second) = (Counter(), Counter(), Counter());
        Read(one, "等级|认定", [0, 1, 2, 3, 4, 5]);
        Read(first, "等级|认定", [0, 2, 4]);
        Read(second, "等级|认定", [1, 3, 5]);
        first.Add(second);
        first.ToPhrases(Words)[0].Should().BeEquivalentTo(one.ToPhrases(Words)[0]);
    }

    [Fact]
    public void Labels_TakeThePhrase_WhereItHoldsAGoodPartOfTheWord()
    {
        var model = SomeModel.With([[.4, .3, .2, .1]], [[1]], [100]);
        var bag = SomeModel.Bag([40, 30, 20, 10]);
        var theta = SomeDocuments.Theta([100]);
        IReadOnlyList<TopicPhrase>[] phrases = [[new TopicPhrase([0, 1, 2], "职业技能等级认定", 20, 20, 1)]];
        TopicLabeler.Labels(model, bag, Words, theta, DocumentTerms.Of(bag, [0]), 0.1).Should().Equal("职业技能·等级·认定");
        TopicLabeler.Labels(model, bag, Words, theta, DocumentTerms.Of(bag, [0]), 0.1, phrases).Should().ContainSingle().Which.Should().StartWith("职业技能等级认定");
    }

    private static PhraseCounter Counter() => new(new TermRankings(SomeModel.With([[.4, .3, .2, .1]]), SomeModel.Bag([40, 30, 20, 10])), 1);

    private static void Read(PhraseCounter counter, string words, int[] documents)
    {
        foreach (var document in documents)
        {
            var text = string.Concat(words.Split('|'));
            var tokens = new List<Token>();
            var terms = new List<int>();
            foreach (var word in words.Split('|'))
            {
                terms.Add(Array.IndexOf(Words.Terms, word));
                tokens.Add(new Token(tokens.Sum(t => t.Length), word.Length, terms[^1]));
            }

            counter.Add(text, tokens, terms, t => t.LexiconId < 0 ? "x" : Tags[t.LexiconId], 0, document);
        }
    }

    private static IEnumerable<string> Phrases(PhraseCounter counter) => counter.ToPhrases(Words)[0].Select(p => p.Text);
}

using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Findings.Frameworks;

namespace PolicyMiner.Tests.Findings.Frameworks;

public sealed class PatternWordsTest
{
    [Fact]
    public void Of_WhenAPatternIsWordsAndGaps_GivesItsSteps()
    {
        PatternWords.Of("(?:加大|增加).{0,12}(?:投入|经费)").Should().BeEquivalentTo([["加大", "增加"], new[] { "投入", "经费" }], o => o.WithStrictOrdering());
        PatternWords.Of("由.{0,20}牵头").Should().BeEquivalentTo([["由"], new[] { "牵头" }], o => o.WithStrictOrdering());
        PatternWords.Of("列入.{0,10}(?:财政)?预算").Should().BeEquivalentTo([["列入"], new[] { "预算" }], o => o.WithStrictOrdering());
        PatternWords.Of("共(?:建|享)").Should().BeEquivalentTo([["共"], new[] { "建", "享" }], o => o.WithStrictOrdering());
    }

    [Theory]
    [InlineData("到20[0-9]{2}年")]
    [InlineData("加大|投入")]
    [InlineData("投入?")]
    [InlineData("(?:投入)*经费")]
    [InlineData("(投入)经费")]
    [InlineData("(?:投入|)经费")]
    [InlineData("投.入")]
    [InlineData("(?i)abc")]
    [InlineData(@"\d年")]
    [InlineData("^投入")]
    public void Of_WhenAPatternIsMore_NeedsNothing(string pattern) => PatternWords.Of(pattern).Should().BeEmpty();

    [Fact]
    public void Match_OfShippedFrameworks_FindsWhatEveryTermAndPatternFindsByItself()
    {
        var frameworks = FrameworkLibrary.Names.Select(FrameworkLibrary.Get).ToArray();
        string[] words = [.. frameworks.SelectMany(f => f.Dimensions).SelectMany(d => d.Tools).SelectMany(t => t.Terms.Concat(t.Patterns.SelectMany(PatternWords.Of).SelectMany(w => w))), "，", "。", "\n", "的工作", "到2025年"];
        var coders = frameworks.Select(f => new FrameworkCoder(f)).ToArray();
        var text = Gen.Elements(words).ListOf(30).Select(string.Concat).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(text, t =>
        {
            for (var f = 0; f < frameworks.Length; f++)
            {
                coders[f].Match(t).Select(m => (m.Dimension, m.Tool, string.Join('|', m.Evidence))).Should().Equal(OneByOne(frameworks[f], t));
            }
        }));
    }

    /// <summary>Terms by place, then in the order of the framework; behind them the first match of each pattern.</summary>
    private static IEnumerable<(int Dimension, int Tool, string Evidence)> OneByOne(Framework framework, string text)
    {
        for (var d = 0; d < framework.Dimensions.Count; d++)
        {
            for (var t = 0; t < framework.Dimensions[d].Tools.Count; t++)
            {
                var tool = framework.Dimensions[d].Tools[t];
                var evidence = Enumerable.Range(0, text.Length).SelectMany(i => tool.Terms.Where(w => string.CompareOrdinal(text, i, w, 0, w.Length) == 0))
                    .Concat(tool.Patterns.Select(p => Regex.Match(text, p, RegexOptions.CultureInvariant).Value).Where(v => v.Length > 0)).Distinct().ToArray();
                if (evidence.Length > 0)
                {
                    yield return (d, t, string.Join('|', evidence));
                }
            }
        }
    }
}

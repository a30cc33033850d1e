using PolicyMiner.Cli.Tests.Support;
using Xunit.Abstractions;

namespace PolicyMiner.Cli.Tests.DemonstrationCorpus;

/// <summary>What <c>policyminer fit</c> finds with no option at all, held against the themes that the policies were written on.</summary>
public sealed class ThemesTest(DefaultRun run, ITestOutputHelper output) : IClassFixture<DefaultRun>
{
    [Fact]
    public void Fit_WithDefaults_GivesEachPolicyATopicThatAgreesWithItsMainTheme()
    {
        var rows = run.Table("document_topics.csv");
        var themes = rows.Select(r => ShippedCorpus.MainThemes[r["file"]]).ToArray();
        var topics = rows.Select(r => r["dominant"]).ToArray();
        var (normalized, adjusted) = ClusterAgreement.MutualInformation(themes, topics);
        output.WriteLine($"{topics.Distinct().Count()} dominant topics, NMI {normalized:F3}, AMI {adjusted:F3}");
        foreach (var theme in themes.Zip(topics).GroupBy(p => p.First).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{theme.Key}: {string.Join(", ", theme.CountBy(p => p.Second).OrderByDescending(c => c.Value).Select(c => $"{c.Key} {c.Value}"))}");
        }

        adjusted.Should().BeGreaterThanOrEqualTo(0.5);
    }
}

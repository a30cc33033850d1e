using PolicyMiner.Findings.Statistics;

namespace PolicyMiner.Tests.Findings.Statistics;

public sealed class AgreementTest
{
    /// <summary>The data of Krippendorff (2011), section C: four coders, twelve items, categories 1 … 5, some missing.</summary>
    private static readonly int[][] Krippendorff =
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, -1, -1, -1],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, -1, 3],
        [-1, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, -1],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, -1],
    ];

    /// <summary>The paper prints 0.743 (nominal) and 0.815 (ordinal); the digits behind by a numpy script over the coincidence matrix.</summary>
    [Theory]
    [InlineData(AgreementScale.Nominal, 0.743421052631579)]
    [InlineData(AgreementScale.Ordinal, 0.8153875037548813)]
    public void Alpha_EqualsThePaper(AgreementScale scale, double expected)
        => KrippendorffAlpha.Of(Krippendorff, scale).Should().BeApproximately(expected, 1e-12);

    /// <summary>Two coders, 50 items: both yes 20, only first 5, only second 10, both no 15. p_o = 0.7, p_e = 0.5·0.6 + 0.5·0.4 = 0.5, κ = 0.4.</summary>
    [Fact]
    public void Cohen_EqualsTheHandWorkedValue()
    {
        int[] first = [.. Enumerable.Repeat(1, 25), .. Enumerable.Repeat(0, 25)];
        int[] second = [.. Enumerable.Repeat(1, 20), .. Enumerable.Repeat(0, 5), .. Enumerable.Repeat(1, 10), .. Enumerable.Repeat(0, 15)];
        CohenKappa.Of(first, second).Should().BeApproximately(0.4, 1e-15);
    }

    [Fact]
    public void Cohen_LeavesItemsWithAMissingCodeOut() => CohenKappa.Of([0, 1, -1, 1], [0, 1, 1, -1]).Should().Be(1);

    [Fact]
    public void Cohen_WhenBothUseOneCategory_IsMissing() => CohenKappa.Of([1, 1], [1, 1]).Should().Be(double.NaN);

    /// <summary>Ten items, fourteen coders, five categories: the worked example of the Wikipedia article on Fleiss' kappa, κ = 0.210 (P̄ = 0.378, P̄_e = 0.213).</summary>
    [Fact]
    public void Fleiss_EqualsTheWorkedExample()
    {
        int[][] counts =
        [
            [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
            [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
        ];
        var items = counts.Select(row => row.SelectMany((n, category) => Enumerable.Repeat(category, n)).ToArray()).ToArray();
        int[][] coders = [.. Enumerable.Range(0, 14).Select(c => items.Select(i => i[c]).ToArray())];
        FleissKappa.Of(coders).Should().BeApproximately(0.2099307, 1e-6);
    }

    /// <summary>For two coders with the same use of categories, α (nominal) is κ with the small-sample correction: 1 − (1 − p_o)(N − 1)/N/(1 − p_e), N codes.</summary>
    [Fact]
    public void Alpha_OfTwoCoders_EqualsTheHandWorkedValue()
    {
        // Coincidences: 0-0: 2, 1-1: 4, 0-1: 1 and 1-0: 1; n_0 = 3, n_1 = 5, N = 8. α = 1 − 7·2/(2·3·5) = 8/15.
        KrippendorffAlpha.Of([[0, 0, 1, 1], [0, 1, 1, 1]], AgreementScale.Nominal).Should().BeApproximately(8.0 / 15, 1e-15);
    }

    [Fact]
    public void Alpha_WhenOneCategoryIsUsed_IsMissing() => KrippendorffAlpha.Of([[0, 0], [0, 0]], AgreementScale.Nominal).Should().Be(double.NaN);
}

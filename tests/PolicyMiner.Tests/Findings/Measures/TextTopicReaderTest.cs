using PolicyMiner.Findings.Measures;
using PolicyMiner.Segmentation;
using PolicyMiner.Tests.Evaluation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Findings.Measures;

public class TextTopicReaderTest
{
    private static readonly double[] Topics = [5, 1, 2, 4, 3, 7, 2, 6, 1, 3, 5, 2, 4, 1, 8, 2, 3, 1, 6, 2, 4, 9];
    private static readonly string[] Terms = ["教育", "产业", "企业", "创新", "学校"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(9)]
    public void Theta_WhenTokensGoSideBySide_IsThatOfOneAfterTheOther(int tokens)
    {
        // Twenty-two topics are four vectors at once, one more and two topics left; seven tokens are two vectors with a place left free.
        var terms = Enumerable.Range(0, tokens).Select(i => i * 3 % Terms.Length).ToArray();
        Reader().Theta(0, terms).Should().Equal(OneAfterTheOther(terms));
    }

    [Fact]
    public void Theta_WhenATermHasNoProbability_LeavesItOut()
        => Reader(unknown: 4).Theta(0, [4, 4, 4, 4, 4]).Sum().Should().BeApproximately(10.0 / 15, 1e-9); // only the document's own weight of ten tokens is left

    private static double[][] Phi() => [.. Enumerable.Range(0, Topics.Length).Select(k => Terms.Select((_, w) => (1 + ((k * 7) + (w * 5)) % 11) / 30.0).ToArray())];

    private static TextTopicReader Reader(int unknown = -1)
    {
        var phi = Phi();
        foreach (var row in phi.Where(_ => unknown >= 0))
        {
            row[unknown] = 0;
        }

        int[] ids = [.. Enumerable.Range(0, Terms.Length)];
        var vocabulary = new Vocabulary(Terms, ids, ids, [.. Terms.Select(_ => 1L)], [.. Terms.Select(_ => 1)], 1, []);
        return new TextTopicReader(vocabulary, SynonymMap.Empty, SomeModel.With(phi), SomeDocuments.Theta(Topics));
    }

    /// <summary>The formula of the class as it stands there: twenty rounds, one token after the other.</summary>
    private static double[] OneAfterTheOther(int[] terms)
    {
        var phi = Phi();
        var whole = SomeDocuments.Theta(Topics).Row(0).ToArray();
        var theta = whole.ToArray();
        for (var round = 0; round < 20 && terms.Length > 0; round++)
        {
            var counts = new double[theta.Length];
            foreach (var term in terms)
            {
                double sum = 0;
                for (var k = 0; k < theta.Length; k++)
                {
                    sum += theta[k] * phi[k][term];
                }

                var scale = 1 / sum;
                for (var k = 0; k < theta.Length; k++)
                {
                    counts[k] += theta[k] * phi[k][term] * scale;
                }
            }

            for (var k = 0; k < theta.Length; k++)
            {
                theta[k] = (counts[k] + (10 * whole[k])) / (terms.Length + 10.0);
            }
        }

        return theta;
    }
}

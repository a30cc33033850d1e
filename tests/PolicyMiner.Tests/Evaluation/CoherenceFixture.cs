using PolicyMiner.Evaluation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Evaluation;

/// <summary>
/// Twelve sequences of 1 to 300 tokens over 40 skewed terms from a plain linear congruential generator, cut into clauses of seven tokens, and four topics of
/// ten words: some sequences are shorter than either window, words repeat inside windows, and some pairs never meet.
/// Generator: x ← (1103515245 x + 12345) mod 2³¹ from 12345, r = x / 256; a token is ⌊(r₁ mod 40)(r₂ mod 40)/40⌋;
/// word i of topic k is (9k + (k + 1) i) mod 37.
/// </summary>
internal static class CoherenceFixture
{
    public const int Terms = 40;

    private static readonly int[] Lengths = [300, 150, 110, 111, 60, 9, 10, 5, 1, 240, 90, 30];

    public static readonly TokenSequences Sequences = CreateSequences();

    public static readonly BagOfWords Bag = SomeModel.Bag(
        [.. Enumerable.Range(0, Sequences.Count).Select(s => Enumerable.Range(0, Terms)
            .Select(w => Sequences.TermIds.ToArray()[Sequences.Starts[s]..Sequences.Starts[s + 1]].Count(t => t == w)).ToArray())]);

    /// <summary>φ that has the ten words on top, in their order.</summary>
    public static readonly double[][] Phi = [.. Enumerable.Range(0, 4).Select(k =>
    {
        var phi = Enumerable.Repeat(0.01, Terms).ToArray();
        for (var i = 0; i < 10; i++)
        {
            phi[((9 * k) + ((k + 1) * i)) % 37] = 0.0925 - (0.005 * i);
        }

        return phi;
    })];

    /// <summary>θ_dk ∝ 1 + (3d + 5k) mod 7.</summary>
    public static readonly double[][] Theta = [.. Enumerable.Range(0, 12).Select(d =>
    {
        var row = Enumerable.Range(0, 4).Select(k => 1.0 + (((3 * d) + (5 * k)) % 7)).ToArray();
        return row.Select(x => x / row.Sum()).ToArray();
    })];

    public static MetricInput Input() => new(SomeModel.With(Phi), new EvaluationContext(Bag, Sequences));

    /// <summary>
    /// An input that every metric can use: half A and B are the tokens at even and odd places of each sequence; the other fits are the topics in reverse order, the
    /// mean of φ and φ moved one term on, and φ moved three terms on.
    /// </summary>
    public static MetricInput FullInput(int jobs = 1)
        => new(SomeModel.With(Phi, Theta) with { SampleLogLikelihoods = [-2000, -2001.5, -1999, -2003.25] }, new EvaluationContext(Bag, Sequences))
        {
            HalfA = Half(0),
            HalfB = Half(1),
            OtherFits =
            [
                Words([.. Phi.Reverse()]),
                Words([.. Phi.Select(row => row.Select((p, w) => (0.5 * p) + (0.5 * row[(w + Terms - 1) % Terms])).ToArray())]),
                Words([.. Phi.Select(row => row.Select((_, w) => row[(w + Terms - 3) % Terms]).ToArray())]),
            ],
            Jobs = jobs,
        };

    private static BagOfWords Half(int half)
        => SomeModel.Bag([.. Enumerable.Range(0, Sequences.Count).Select(s =>
        {
            var counts = new int[Terms];
            var terms = Sequences.TermIds.ToArray();
            for (var i = Sequences.Starts[s] + half; i < Sequences.Starts[s + 1]; i += 2)
            {
                counts[terms[i]]++;
            }

            return counts;
        })]);

    private static TopicWords Words(double[][] phi) => TopicWords.Of(SomeModel.With(phi));

    private static TokenSequences CreateSequences()
    {
        var x = 12345L;
        var terms = new List<int>();
        var starts = new List<int> { 0 };
        var clauses = new List<int>();
        foreach (var length in Lengths)
        {
            for (var i = 0; i < length; i++)
            {
                if (i % 7 == 0)
                {
                    clauses.Add(terms.Count);
                }

                terms.Add((int)(Next() * Next() / Terms));
            }

            starts.Add(terms.Count);
        }

        clauses.Add(terms.Count);
        return new TokenSequences(Terms, [.. starts], [.. terms], [.. clauses]);

        long Next()
        {
            x = ((x * 1103515245) + 12345) % (1L << 31);
            return (x >> 8) % Terms;
        }
    }
}

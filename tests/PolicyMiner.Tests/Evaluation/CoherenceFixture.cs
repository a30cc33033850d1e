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
            .Select(w => Sequences.TermIds[Sequences.Starts[s]..Sequences.Starts[s + 1]].Count(t => t == w)).ToArray())]);

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

    public static MetricInput Input() => new(SomeModel.With(Phi), new EvaluationContext(Bag, Sequences));

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

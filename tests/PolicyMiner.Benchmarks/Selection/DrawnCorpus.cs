using PolicyMiner.Evaluation;
using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;
using PolicyMiner.Selection;
using PolicyMiner.Vectors;

namespace PolicyMiner.Benchmarks.Selection;

/// <summary>Documents drawn from LDA itself with a known number of topics: θ_d ~ Dirichlet(α), φ_k ~ Dirichlet(β).</summary>
internal static class DrawnCorpus
{
    private const int Documents = 200;
    private const int Words = 300;
    private const int Terms = 2000;
    private const double Alpha = 0.1;
    private const double Beta = 0.05;

    /// <summary>What a sweep is run on.</summary>
    /// <param name="topics">The true K.</param>
    /// <param name="draw">Number of the draw.</param>
    public static SweepInput Create(int topics, int draw)
    {
        var random = new RandomStream(99, (ulong)topics, (ulong)draw);
        var phi = Enumerable.Range(0, topics).Select(_ => Dirichlet(random, Terms, Beta)).ToArray();
        var texts = new string[Documents];
        for (var d = 0; d < Documents; d++)
        {
            var theta = Dirichlet(random, topics, Alpha);
            texts[d] = string.Join(' ', Enumerable.Range(0, Words).Select(_ => "w" + NumberFormat.Integer(Index(random, phi[Index(random, theta)]))));
        }

        var corpus = new CorpusTokenizer(new BlankSegmenter(), new WordSelection()).Run(Documents, d => [texts[d].AsMemory()], 1);
        var filters = new VocabularyOptions();
        var words = corpus.ToBagOfWords();
        var vocabulary = Vocabulary.Build(corpus, words, null, filters);
        var bag = vocabulary.Select(words, [.. Enumerable.Range(0, Documents)]);
        var context = new EvaluationContext(bag, TokenSequences.Of(corpus, vocabulary.TermOfWord, vocabulary.Terms.Length));
        return new SweepInput(corpus, FoldPlan.Draw([.. Enumerable.Range(0, Documents)], 5, 1), filters, vocabulary, context);
    }

    private static int Index(RandomStream random, double[] probabilities)
    {
        var u = random.NextDouble();
        for (var i = 0; i < probabilities.Length; i++)
        {
            u -= probabilities[i];
            if (u < 0)
            {
                return i;
            }
        }

        return probabilities.Length - 1;
    }

    private static double[] Dirichlet(RandomStream random, int size, double concentration)
    {
        var values = new double[size];
        var sum = 0.0;
        for (var i = 0; i < size; i++)
        {
            values[i] = Gamma(random, concentration);
            sum += values[i];
        }

        return Array.ConvertAll(values, v => v / sum);
    }

    // Marsaglia and Tsang 2000; below 1 with the boost of their section 8.
    private static double Gamma(RandomStream random, double shape)
    {
        if (shape < 1)
        {
            return Gamma(random, shape + 1) * DeterministicMath.Exp(DeterministicMath.Log(Math.Max(1e-300, random.NextDouble())) / shape);
        }

        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal(random);
            var v = 1 + (c * x);
            v = v * v * v;
            if (v > 0 && DeterministicMath.Log(Math.Max(1e-300, random.NextDouble())) < (0.5 * x * x) + d - (d * v) + (d * DeterministicMath.Log(v)))
            {
                return d * v;
            }
        }
    }

    // Marsaglia's polar method.
    private static double Normal(RandomStream random)
    {
        while (true)
        {
            var u = (2 * random.NextDouble()) - 1;
            var v = (2 * random.NextDouble()) - 1;
            var s = (u * u) + (v * v);
            if (s is > 0 and < 1)
            {
                return u * Math.Sqrt(-2 * DeterministicMath.Log(s) / s);
            }
        }
    }

    private sealed class BlankSegmenter : ISegmenter
    {
        public string Description => "blanks";

        public void Segment(ReadOnlySpan<char> text, List<Token> tokens)
        {
            var start = 0;
            for (var i = 0; i <= text.Length; i++)
            {
                if (i == text.Length || text[i] == ' ')
                {
                    tokens.Add(new Token(start, i - start, -1));
                    start = i + 1;
                }
            }
        }
    }
}

using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>
/// Pseudo-counts of <see cref="SeededTopics"/> for one corpus. They are whole numbers, so that both engines can hold them inside N_wk and N_k as if they were
/// tokens that never move: the inner loops need not know of them.
/// </summary>
internal sealed class SeedPrior
{
    private readonly Dictionary<int, int[]> _topicsOfTerm = [];

    private SeedPrior(IReadOnlyList<(int Term, int Topic, int Count)> entries, int topics)
    {
        Entries = entries;
        Totals = new long[topics];
        foreach (var (term, topic, count) in entries)
        {
            Totals[topic] += count;
            _topicsOfTerm[term] = [.. _topicsOfTerm.GetValueOrDefault(term, []), topic];
        }
    }

    /// <summary>s_kw above 0, by topic and term.</summary>
    public IReadOnlyList<(int Term, int Topic, int Count)> Entries { get; }

    /// <summary>Σ_w s_kw, K values.</summary>
    public long[] Totals { get; }

    /// <summary>The prior for a corpus; without seeded topics it has no entry.</summary>
    public static SeedPrior Of(BagOfWords bag, LdaOptions options)
    {
        var entries = new List<(int, int, int)>();
        if (options.Seeds is { } seeds)
        {
            var counts = bag.TermTotals();
            for (var k = 0; k < seeds.Terms.Count; k++)
            {
                foreach (var term in seeds.Terms[k].Distinct().Order())
                {
                    entries.Add((term, k, (int)Math.Clamp(Math.Round(seeds.Weight * counts[term]), 1, int.MaxValue / 4)));
                }
            }
        }

        return new SeedPrior(entries, options.Topics);
    }

    /// <summary>Topics that the tokens of a term start in; empty: in any.</summary>
    public ReadOnlySpan<int> TopicsOf(int term) => _topicsOfTerm.GetValueOrDefault(term);

    /// <summary>Adds the pseudo-counts to rows of terms.</summary>
    public void AddTo(Span<float> terms, int stride)
    {
        foreach (var (term, topic, count) in Entries)
        {
            terms[(term * stride) + topic] += count;
        }
    }

    /// <summary>Adds the pseudo-counts to rows of terms and to the totals of topics.</summary>
    public void AddTo(Span<int> terms, int stride, Span<int> totals)
    {
        foreach (var (term, topic, count) in Entries)
        {
            terms[(term * stride) + topic] += count;
            totals[topic] = checked(totals[topic] + count);
        }
    }

    /// <summary>Σ [ln Γ(s_kw + β) − ln Γ(β)]: what pseudo-counts add to a sum of ln Γ(n + β) − ln Γ(β) over counts that hold them.</summary>
    public double LogGammaExcess(double beta)
    {
        var atBeta = DeterministicMath.LogGamma(beta);
        var sum = 0.0;
        foreach (var (_, _, count) in Entries)
        {
            sum += DeterministicMath.LogGamma(count + beta) - atBeta;
        }

        return sum;
    }
}

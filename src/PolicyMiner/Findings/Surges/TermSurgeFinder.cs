using System.Numerics;
using PolicyMiner.Findings.Groups;
using PolicyMiner.Findings.Statistics;
using PolicyMiner.Foundation;
using PolicyMiner.Topics;

namespace PolicyMiner.Findings.Surges;

/// <summary>
/// Finds terms whose share of documents changes between neighbouring stages. The statistic is the difference of the shares of documents, permuted
/// over documents: tokens of one document are not independent, so no test counts them.
/// </summary>
internal sealed class TermSurgeFinder
{
    private const ulong Purpose = 0x5E46;
    private const int BlockSize = 64;
    private const int TermsOfBlock = 256;
    private const int Carriers = 5;

    /// <summary>Machine words to combine beyond which the hypergeometric limit of the same test takes over: some ten seconds of one core.</summary>
    private const double MostWork = 2e10;

    private readonly DocumentTerms _terms;
    private readonly DocumentTopics _theta;
    private readonly TopicModel _model;
    private readonly DocumentClusters _clusters;
    private readonly ResamplingOptions _options;

    /// <summary>Prepares the search.</summary>
    public TermSurgeFinder(DocumentTerms terms, DocumentTopics theta, TopicModel model, DocumentClusters clusters, ResamplingOptions options)
    {
        _terms = terms;
        _theta = theta;
        _model = model;
        _clusters = clusters;
        _options = options;
    }

    /// <summary>Compares each stage with the one before it.</summary>
    /// <param name="stages">The documents by stage.</param>
    public TermSurges Find(DocumentGrouping stages)
    {
        var sizes = stages.Sizes();
        var pairs = Enumerable.Range(0, Math.Max(0, sizes.Count - 1)).Where(s => sizes[s] >= StagePlan.MinDocuments && sizes[s + 1] >= StagePlan.MinDocuments).ToArray();
        if (pairs.Length == 0)
        {
            return TermSurges.Empty;
        }

        var words = (stages.GroupOfRow.Count + 63) / 64;
        var exact = (double)_model.TermCount * words * _options.Permutations * pairs.Length > MostWork;
        var found = pairs.SelectMany(s => Compare(stages, s, exact)).ToArray();
        var q = BenjaminiHochberg.Adjust([.. found.Select(f => f.P)]);
        var surges = found.Select((f, i) => f with { Q = q[i] })
            .OrderBy(f => f.From).ThenBy(f => f.Q).ThenBy(f => f.P).ThenByDescending(f => Math.Abs(f.Difference)).ThenBy(f => f.Term);
        return new TermSurges([.. surges], exact ? "hypergeometric" : "permutation B=" + NumberFormat.Integer(_options.Permutations));
    }

    private List<TermSurge> Compare(DocumentGrouping stages, int from, bool exact)
    {
        var group = stages.GroupOfRow;
        var sizes = stages.Sizes();
        double[] tokens = [Tokens(from), Tokens(from + 1)];
        var blocks = new List<TermSurge>[(_model.TermCount + TermsOfBlock - 1) / TermsOfBlock];
        BlockScheduler.Run(blocks.Length, _options.Jobs, b => blocks[b] = CompareTerms(group, sizes, tokens, from, b * TermsOfBlock, Math.Min(_model.TermCount, (b + 1) * TermsOfBlock)));
        List<TermSurge> tested = [.. blocks.SelectMany(b => b)];
        var p = exact
            ? [.. tested.Select(t => HypergeometricTest.TwoSided(t.DocumentsTo, t.DocumentsFrom + t.DocumentsTo, sizes[t.To], sizes[t.From] + sizes[t.To]))]
            : Permute(tested, group, from, sizes[from], sizes[from + 1]);
        return [.. tested.Select((t, i) => t with { P = p[i] })];

        double Tokens(int stage) => Enumerable.Range(0, group.Count).Where(r => group[r] == stage).Sum(r => _theta.Tokens[r]);
    }

    /// <summary>The terms of one block that stand in enough documents, without their tests.</summary>
    private List<TermSurge> CompareTerms(IReadOnlyList<int> group, IReadOnlyList<int> sizes, double[] tokens, int from, int firstTerm, int endTerm)
    {
        var tested = new List<TermSurge>();
        for (var term = firstTerm; term < endTerm; term++)
        {
            int[] documents = [0, 0];
            long[] counts = [0, 0];
            var rows = _terms.RowsOf(term);
            var ofRows = _terms.CountsOf(term);
            for (var i = 0; i < rows.Length; i++)
            {
                var side = group[rows[i]] - from;
                if (side is 0 or 1)
                {
                    documents[side]++;
                    counts[side] += ofRows[i];
                }
            }

            if (documents[0] + documents[1] >= TermSurges.MinDocuments)
            {
                var shares = (From: documents[0] / (double)sizes[from], To: documents[1] / (double)sizes[from + 1]);
                tested.Add(new TermSurge(
                    term, from, from + 1, documents[0], documents[1], shares.From, shares.To, counts[0] * 10_000 / tokens[0], counts[1] * 10_000 / tokens[1],
                    double.NaN, double.NaN, TopicOf(term), CarriersOf(term, group, shares.To >= shares.From ? from + 1 : from)));
            }
        }

        return tested;
    }

    /// <summary>Documents as bits: a permutation moves the bits of the later stage, and a term's carriers there are the bits that both share.</summary>
    private double[] Permute(List<TermSurge> tested, IReadOnlyList<int> group, int from, int first, int second)
    {
        var rows = group.Count;
        var words = (rows + 63) / 64;
        var carriers = new ulong[tested.Count * words];
        for (var t = 0; t < tested.Count; t++)
        {
            foreach (var row in _terms.RowsOf(tested[t].Term))
            {
                if (group[row] - from is 0 or 1)
                {
                    carriers[(t * words) + (row / 64)] |= 1UL << (row % 64);
                }
            }
        }

        var tails = tested.Select(t => Tail(t, first, second)).ToArray();
        var permutation = new ClusterPermutation(_clusters.Where(r => group[r] - from is 0 or 1));
        var blocks = (_options.Permutations + BlockSize - 1) / BlockSize;
        var larger = new int[blocks][];
        BlockScheduler.Run(blocks, _options.Jobs, () => (Source: new int[rows], Later: new ulong[BlockSize * words]), (block, scratch) =>
        {
            var random = new RandomStream(_options.Seed, Purpose, (ulong)from, (ulong)block);
            var draws = Math.Min(_options.Permutations - (block * BlockSize), BlockSize);
            Array.Clear(scratch.Later);
            for (var b = 0; b < draws; b++)
            {
                permutation.Draw(random, scratch.Source);
                for (var r = 0; r < rows; r++)
                {
                    scratch.Later[(b * words) + (r / 64)] |= (group[scratch.Source[r]] == from + 1 ? 1UL : 0) << (r % 64);
                }
            }

            var counts = larger[block] = new int[tested.Count];
            for (var t = 0; t < counts.Length; t++)
            {
                counts[t] = CountTail(carriers.AsSpan(t * words, words), scratch.Later.AsSpan(0, draws * words), tails[t]);
            }
        });
        return [.. Enumerable.Range(0, tested.Count).Select(t => (larger.Sum(c => (long)c[t]) + 1.0) / (_options.Permutations + 1.0))];
    }

    /// <summary>
    /// Numbers of documents in the later stage that differ as much as the one seen: up to Low, or from High on. Compared in whole numbers
    /// (|share − share| times both sizes), so that ties are exact.
    /// </summary>
    private static (int Low, int High) Tail(TermSurge surge, int first, int second)
    {
        var all = surge.DocumentsFrom + surge.DocumentsTo;
        var seen = Math.Abs(Difference(surge.DocumentsTo));

        // x documents in the later stage differ by x(first + second) − all·second.
        long centre = (long)all * second;
        var size = first + second;
        return (centre < seen ? -1 : (int)((centre - seen) / size), (int)((centre + seen + size - 1) / size));

        long Difference(int inLater) => ((long)inLater * first) - ((long)(all - inLater) * second);
    }

    /// <summary>Of some permutations of the later stage's bits, how many put a number of carriers there that lies in the tail.</summary>
    private static int CountTail(ReadOnlySpan<ulong> carriers, ReadOnlySpan<ulong> later, (int Low, int High) tail)
    {
        var count = 0;
        for (; later.Length >= carriers.Length; later = later[carriers.Length..])
        {
            var inLater = 0;
            for (var w = 0; w < carriers.Length; w++)
            {
                inLater += BitOperations.PopCount(carriers[w] & later[w]);
            }

            count += inLater <= tail.Low || inLater >= tail.High ? 1 : 0;
        }

        return count;
    }

    private int TopicOf(int term)
    {
        var best = 0;
        for (var k = 1; k < _model.TopicCount; k++)
        {
            best = Expected(k) > Expected(best) ? k : best;
        }

        return best;

        double Expected(int topic) => _model.TopicWord[(topic * _model.TermCount) + term] * _model.TopicCounts[topic];
    }

    private int[] CarriersOf(int term, IReadOnlyList<int> group, int stage)
    {
        var rows = _terms.RowsOf(term).ToArray();
        var counts = _terms.CountsOf(term).ToArray();
        return [.. Enumerable.Range(0, rows.Length)
            .Where(i => group[rows[i]] == stage)
            .OrderByDescending(i => counts[i]).ThenBy(i => i)
            .Take(Carriers).Select(i => _theta.Documents[rows[i]])];
    }
}

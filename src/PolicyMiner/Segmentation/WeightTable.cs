using PolicyMiner.Foundation;

namespace PolicyMiner.Segmentation;

/// <summary>The weights of words, log count − log total: those of jieba's counts, under the new total, and those of counts that jieba's dictionary does not have.</summary>
internal sealed class WeightTable
{
    private readonly Dictionary<int, ushort> _indexOfCount = [];
    private readonly List<double> _weights = [];
    private readonly double _logTotal;

    public WeightTable(JiebaLexicon jieba, long total)
    {
        _logTotal = DeterministicMath.Log(total);
        for (var i = 0; i < jieba.Counts.Length; i++)
        {
            _weights.Add(jieba.LogCounts[i] - _logTotal);
            _indexOfCount[jieba.Counts[i]] = (ushort)i;
        }
    }

    /// <summary>Place of a count's weight in the table; the count's weight is added when it is new.</summary>
    /// <exception cref="ConfigurationException">The lexicons have more different counts than the trie can number.</exception>
    public ushort IndexOf(int count)
    {
        if (_indexOfCount.TryGetValue(count, out var index))
        {
            return index;
        }

        if (_weights.Count > ushort.MaxValue)
        {
            throw new ConfigurationException(new Problem(
                "user lexicons", "more than 60,000 different counts", "fewer different counts", "Leave the counts out: each word then gets a count that lets it be cut out."));
        }

        index = (ushort)_weights.Count;
        _weights.Add(DeterministicMath.Log(count) - _logTotal);
        _indexOfCount.Add(count, index);
        return index;
    }

    /// <summary>All weights.</summary>
    public double[] ToArray() => [.. _weights];
}

using PolicyMiner.Findings;
using PolicyMiner.Vectors;

namespace PolicyMiner;

/// <summary>The documents that a model was fitted on, known again by the counts of their units.</summary>
internal sealed class TrainingDocuments
{
    private readonly Dictionary<string, int> _rowOfContent = new(StringComparer.Ordinal);

    /// <summary>Takes in the documents of a run; of two with the same counts the first stands for both.</summary>
    public TrainingDocuments(MiningResult training)
    {
        var unit = 0;
        var row = 0;
        foreach (var units in training.UnitsOfDocument.Where(n => n > 0))
        {
            _rowOfContent.TryAdd(Content(training.Bag, Enumerable.Range(unit, units)), row++);
            unit += units;
        }
    }

    /// <summary>For each document with all its units among those of one training document, in order, the row of that one.</summary>
    /// <param name="bag">Units over the model's vocabulary.</param>
    /// <param name="unitDocuments">Document of each unit.</param>
    public Dictionary<int, int> Find(BagOfWords bag, IReadOnlyList<int> unitDocuments)
    {
        var found = new Dictionary<int, int>();
        foreach (var document in Enumerable.Range(0, bag.UnitCount).Where(u => bag.RowTotals[u] > 0).GroupBy(u => unitDocuments[u]))
        {
            if (_rowOfContent.TryGetValue(Content(bag, document), out var row))
            {
                found.Add(document.Key, row);
            }
        }

        return found;
    }

    // One character for each half of a number: a text that two documents share only when all their terms and counts are the same.
    private static string Content(BagOfWords bag, IEnumerable<int> units)
    {
        var text = new System.Text.StringBuilder();
        foreach (var unit in units)
        {
            Append(bag.PairsOf(unit));
            foreach (var term in bag.Terms(unit))
            {
                Append(term);
            }

            foreach (var count in bag.CountsOf(unit))
            {
                Append(count);
            }
        }

        return text.ToString();

        void Append(int number) => text.Append((char)(number >> 16)).Append((char)(number & 0xFFFF));
    }
}

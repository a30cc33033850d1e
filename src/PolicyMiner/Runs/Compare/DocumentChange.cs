using PolicyMiner.Documents;
using PolicyMiner.Findings;

namespace PolicyMiner.Runs.Compare;

/// <summary>A document that differs between two runs.</summary>
/// <param name="Place">Its file, with the row in a table of documents: what the two runs know it by.</param>
/// <param name="Title">Its title; the second run's when both have it.</param>
/// <param name="Kind">How it differs.</param>
public sealed record DocumentChange(string Place, string Title, DocumentChangeKind Kind)
{
    /// <summary>All differences, by place.</summary>
    internal static IReadOnlyList<DocumentChange> Between((RecordedRun Run, MiningResult Result) first, (RecordedRun Run, MiningResult Result) second)
    {
        var (before, after) = (ByPlace(first.Run, first.Result), ByPlace(second.Run, second.Result));
        var changes = new List<DocumentChange>();
        foreach (var (place, document) in before)
        {
            if (!after.TryGetValue(place, out var other))
            {
                changes.Add(new DocumentChange(place, document.Record.Title, DocumentChangeKind.Removed));
            }
            else if (document.Tokens != other.Tokens || (document.Record.Row is null && document.Hash != other.Hash))
            {
                // The hash of a table says nothing of one of its rows.
                changes.Add(new DocumentChange(place, other.Record.Title, DocumentChangeKind.Changed));
            }
        }

        changes.AddRange(after.Where(d => !before.ContainsKey(d.Key)).Select(d => new DocumentChange(d.Key, d.Value.Record.Title, DocumentChangeKind.Added)));
        return [.. changes.OrderBy(c => c.Place, StringComparer.Ordinal)];
    }

    private static Dictionary<string, (DocumentRecord Record, string? Hash, long Tokens)> ByPlace(RecordedRun run, MiningResult result)
    {
        var hashes = run.Inputs.ToDictionary(i => i.File, i => i.Sha256, StringComparer.Ordinal);
        return result.Documents.Index().ToDictionary(d => d.Item.Place, d => (d.Item, hashes.GetValueOrDefault(d.Item.File), result.TokensOfDocument[d.Index]), StringComparer.Ordinal);
    }
}

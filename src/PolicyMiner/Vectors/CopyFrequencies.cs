namespace PolicyMiner.Vectors;

/// <summary>Counts a word once in each group of copies, however many of them have it.</summary>
internal sealed class CopyFrequencies
{
    private readonly int[]? _groups;
    private readonly Dictionary<int, HashSet<int>> _seen = [];

    /// <summary>Starts a count.</summary>
    /// <param name="groups">For each document the first of its group; null: there are no groups.</param>
    public CopyFrequencies(int[]? groups)
    {
        _groups = groups;
        for (var d = 0; d < (groups?.Length ?? 0); d++)
        {
            if (groups![d] != d)
            {
                _seen.TryAdd(groups[d], []);
            }
        }
    }

    /// <summary>Whether no other document of the group has shown the word before.</summary>
    public bool IsFirst(int document, int word) => _groups is null || !_seen.TryGetValue(_groups[document], out var words) || words.Add(word);
}

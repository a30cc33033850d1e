using System.Text;

namespace PolicyMiner.Vectors;

/// <summary>The filters that look at a word alone, in the order in which they are applied and reported.</summary>
internal sealed class TermFilter
{
    private readonly int _minLength;
    private readonly IReadOnlyList<StopList> _stopLists;

    public TermFilter(int minLength, IReadOnlyList<StopList> stopLists)
    {
        _minLength = minLength;
        _stopLists = stopLists;
        Steps = ["numbers and symbols", $"shorter than {minLength} characters", .. stopLists.Select(l => l.Name)];
    }

    /// <summary>Names of the steps.</summary>
    public IReadOnlyList<string> Steps { get; }

    /// <summary>Index of the first step that removes the word, or −1 when it is kept.</summary>
    public int Removes(string term)
    {
        var letters = 0;
        var characters = 0;
        foreach (var rune in term.EnumerateRunes())
        {
            characters++;
            if (Rune.IsLetter(rune))
            {
                letters++;
            }
        }

        if (letters == 0)
        {
            return 0;
        }

        if (characters < _minLength)
        {
            return 1;
        }

        for (var i = 0; i < _stopLists.Count; i++)
        {
            if (_stopLists[i].Words.Contains(term))
            {
                return 2 + i;
            }
        }

        return -1;
    }
}

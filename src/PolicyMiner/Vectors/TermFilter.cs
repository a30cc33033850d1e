using System.Text;
using PolicyMiner.Segmentation;

namespace PolicyMiner.Vectors;

/// <summary>The filters that look at a word alone, in the order in which they are applied and reported.</summary>
internal sealed class TermFilter
{
    /// <summary>Step of numbers and symbols.</summary>
    public const int Symbols = 0;

    /// <summary>Step of the tag filter; the ledger shows it tag by tag.</summary>
    public const int Tags = 1;

    /// <summary>Step of the shortest length.</summary>
    public const int Length = 2;

    /// <summary>Step of the first stop list.</summary>
    public const int FirstStopList = 3;

    private readonly WordSelection _selection;

    public TermFilter(WordSelection selection)
    {
        _selection = selection;
        Steps = ["numbers and symbols", "tags", $"shorter than {selection.MinLength} characters", .. selection.StopLists.Select(l => l.Name)];
    }

    /// <summary>Names of the steps.</summary>
    public IReadOnlyList<string> Steps { get; }

    /// <summary>Index of the first step that removes the word, or −1 when it is kept.</summary>
    /// <param name="term">The word.</param>
    /// <param name="tag">Its part of speech; empty when none is known.</param>
    /// <param name="isAdded">Whether an added lexicon has it: then its tag does not matter.</param>
    public int Removes(string term, string tag, bool isAdded)
    {
        var (characters, letters) = Measure(term);
        if (letters == 0)
        {
            return Symbols;
        }

        if (_selection.Tags is { } tags && !isAdded && tag.Length > 0 && !tags.Keeps(tag, term))
        {
            return Tags;
        }

        if (characters < _selection.MinLength)
        {
            return Length;
        }

        for (var i = 0; i < _selection.StopLists.Count; i++)
        {
            if (_selection.StopLists[i].Words.Contains(term))
            {
                return FirstStopList + i;
            }
        }

        return -1;
    }

    /// <summary>Whether a word tells what a text is about, for all that is known before counting: two or more characters, and by its tag not a function word.</summary>
    public bool IsContent(string term, string tag, bool isAdded)
    {
        var (characters, letters) = Measure(term);
        return letters > 0 && characters >= 2 && (isAdded || tag.Length == 0 || TagFilter.Default.Keeps(tag, term));
    }

    private static (int Characters, int Letters) Measure(string term)
    {
        var letters = 0;
        var characters = 0;
        foreach (var rune in term.EnumerateRunes())
        {
            characters++;
            letters += Rune.IsLetter(rune) ? 1 : 0;
        }

        return (characters, letters);
    }
}

using PolicyMiner.Foundation;

namespace PolicyMiner.Segmentation;

/// <summary>How text is cut into words, and which parts of speech are kept.</summary>
public sealed record SegmentationOptions
{
    /// <summary>The language of the documents. Default Chinese.</summary>
    public TextLanguage Language { get; init; }

    /// <summary>Whether the shipped lexicon of policy terms is used. Default true; never with English.</summary>
    public bool PolicyLexicon { get; init; } = true;

    /// <summary>User lexicons: paths of text files in jieba's format, read in this order. Their words are never cut apart.</summary>
    public IReadOnlyList<string> UserLexicons { get; init; } = [];

    /// <summary>Synonym files: paths of text files with lines "variant = word to count it as".</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>Parts of speech that are kept, or the one word "all". Default: see <see cref="TagFilter.DefaultTags"/>. Words of added lexicons are always kept.</summary>
    public IReadOnlyList<string> Tags { get; init; } = TagFilter.DefaultTags;

    /// <summary>
    /// Most words that are joined to one where they belong together by the scores of <see cref="NewWords.TermDiscovery"/>, 1 to 6. Default 1: none. The rows are drawn from all
    /// documents before the sweep, as a lexicon is.
    /// </summary>
    public int NGrams { get; init; } = 1;

    /// <summary>Adds a problem for each value out of its range.</summary>
    public void Validate(ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        TagFilter.Validate(Tags, problems);
        if (NGrams is < 1 or > 6)
        {
            problems.Add(new Problem("--ngrams", NumberFormat.Integer(NGrams), "1 to 6", "Leave it out for the default, 1: words are not joined."));
        }

        if (Language == TextLanguage.English && NGrams > 1)
        {
            problems.Add(new Problem("--ngrams", "joined words with --language en", "joined words only in Chinese", "Leave it out."));
        }

        if (Language == TextLanguage.English && UserLexicons.Count > 0)
        {
            problems.Add(new Problem("--user-lexicon", "a lexicon with --language en", "a lexicon only for Chinese", "Leave it out; English words are cut at blanks."));
        }
    }
}

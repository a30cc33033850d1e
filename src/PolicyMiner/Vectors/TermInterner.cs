using PolicyMiner.Segmentation;

namespace PolicyMiner.Vectors;

/// <summary>One thread's table of the words it met: each word and tag gets a number, counts and the filter step that removes it.</summary>
internal sealed class TermInterner
{
    private const char Separator = '\u001f';

    private readonly TermFilter _filter;
    private readonly SynonymMap _synonyms;
    private readonly ITokenTagger? _tagger;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ids;
    private int[] _byLexiconId = [];
    private char[] _key = new char[64];
    private int _document;

    public TermInterner(TermFilter filter, SynonymMap synonyms, ITokenTagger? tagger)
    {
        _filter = filter;
        _synonyms = synonyms;
        _tagger = tagger;
        _ids = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public List<TermEntry> Entries { get; } = [];

    /// <summary>Says which document the next words are of.</summary>
    public void BeginDocument(int document) => _document = document;

    /// <summary>Counts one token; returns its entry's number, or −1 when a filter removes it.</summary>
    public int Add(ReadOnlySpan<char> word, int lexiconId, string tag)
    {
        int id;
        if (lexiconId >= 0)
        {
            if (lexiconId >= _byLexiconId.Length)
            {
                Array.Resize(ref _byLexiconId, Math.Max(lexiconId + 1, _byLexiconId.Length * 2));
            }

            // Stored one higher, so that the zero of a fresh array means "not seen".
            id = _byLexiconId[lexiconId] - 1;
            if (id < 0)
            {
                id = Intern(word, tag, _tagger?.IsAdded(lexiconId) ?? false);
                _byLexiconId[lexiconId] = id + 1;
            }
        }
        else
        {
            id = Intern(word, tag, isAdded: false);
        }

        var entry = Entries[id];
        entry.Count++;
        if (entry.LastDocument != _document)
        {
            entry.LastDocument = _document;
            entry.DocumentFrequency++;
        }

        return entry.RemovedBy < 0 ? id : -1;
    }

    private int Intern(ReadOnlySpan<char> word, string tag, bool isAdded)
    {
        var length = word.Length + 1 + tag.Length;
        if (_key.Length < length)
        {
            _key = new char[2 * length];
        }

        word.CopyTo(_key);
        _key[word.Length] = Separator;
        tag.CopyTo(_key.AsSpan(word.Length + 1));
        var key = _key.AsSpan(0, length);
        if (_ids.TryGetValue(key, out var id))
        {
            return id;
        }

        var text = word.ToString();
        var term = _synonyms.Find(word) ?? text;
        id = Entries.Count;
        _ids[key] = id;
        Entries.Add(new TermEntry { Word = text, Term = term, Tag = tag, RemovedBy = _filter.Removes(term, tag, isAdded), IsContent = _filter.IsContent(term, tag, isAdded) });
        return id;
    }
}

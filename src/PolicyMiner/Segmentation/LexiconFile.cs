using System.Globalization;
using PolicyMiner.Documents;
using PolicyMiner.Foundation;

namespace PolicyMiner.Segmentation;

/// <summary>
/// Reads user lexicons in jieba's format: one word a line, <c>word [count] [tag]</c>. The word may hold blanks (<c>Open AI 5 nz</c>); blank lines and lines
/// that begin with # are skipped; tabs count as blanks.
/// </summary>
public static class LexiconFile
{
    /// <summary>Longest word, in UTF-16 units.</summary>
    public const int MaxWordLength = 100;

    /// <summary>Largest count; jieba's own dictionary counts 60,101,967 words in all.</summary>
    public const int MaxCount = 1_000_000_000;

    /// <summary>Reads all files; their words are kept whole wherever they occur.</summary>
    /// <param name="paths">Paths of text files, read in this order: where a word is given twice, the last line counts.</param>
    /// <exception cref="InputException">A file cannot be read or has bad lines; holds all of them with file and line.</exception>
    public static IReadOnlyList<LexiconEntry> ReadAll(IReadOnlyList<string> paths)
    {
        var problems = new List<Problem>();
        var entries = new List<LexiconEntry>();
        foreach (var path in paths)
        {
            try
            {
                entries.AddRange(Parse(TextFile.Read(path, "a user lexicon: one word a line, then a count and a tag if wanted"), path, keepWhole: true, problems));
            }
            catch (InputException exception)
            {
                problems.AddRange(exception.Problems);
            }
        }

        return problems.Count == 0 ? entries : throw new InputException(problems);
    }

    /// <summary>Reads a lexicon from its text, which is normalised as documents are (blanks of all kinds become one kind).</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">Name of the file, for messages.</param>
    /// <param name="keepWhole">Whether the words must never be cut apart.</param>
    /// <param name="problems">Receives the bad lines.</param>
    public static IReadOnlyList<LexiconEntry> Parse(string text, string source, bool keepWhole, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(problems);
        var entries = new List<LexiconEntry>();
        var number = 0;
        foreach (var line in TextNormalizer.Normalize(text).AsSpan().EnumerateLines())
        {
            number++;
            var trimmed = line.Trim();
            if (trimmed.IsEmpty || trimmed[0] == '#')
            {
                continue;
            }

            if (ParseLine(trimmed, source, number, keepWhole, problems) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    // From the end, as jieba's ^(.+?)( [0-9]+)?( [a-z]+)?$ reads it: what is neither tag nor count belongs to the word.
    private static LexiconEntry? ParseLine(ReadOnlySpan<char> line, string source, int number, bool keepWhole, ICollection<Problem> problems)
    {
        var fields = line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var last = fields.Length;
        string? tag = null;
        int? count = null;
        if (last > 1 && fields[last - 1].All(char.IsAsciiLetterLower))
        {
            tag = fields[--last];
        }

        if (last > 1 && fields[last - 1].All(char.IsAsciiDigit))
        {
            last--;
            if (!int.TryParse(fields[last], NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value > MaxCount)
            {
                problems.Add(Bad(source, number, "the count " + fields[last], "a count up to " + NumberFormat.Integer(MaxCount), "Leave the count out: the word is kept whole all the same."));
                return null;
            }

            count = value;
        }

        var word = last == 1 ? fields[0] : string.Join(' ', fields, 0, last);
        if (word.Length > MaxWordLength)
        {
            problems.Add(Bad(source, number, $"a word of {NumberFormat.Integer(word.Length)} characters", $"a word of 1 to {MaxWordLength} characters, then a count and a tag if wanted", "Put one word on each line."));
            return null;
        }

        return new LexiconEntry(word, count, tag, source, number, keepWhole);
    }

    private static Problem Bad(string source, int line, string found, string expected, string next)
        => new($"{source}, line {NumberFormat.Integer(line)}", found, expected, next);
}

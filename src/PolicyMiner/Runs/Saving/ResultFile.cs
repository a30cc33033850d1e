using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Runs.Saving;

/// <summary>
/// Saves a whole result as JSON and reads it back without the loss of a bit: numbers of arrays stand as the Base64 text of their little-endian
/// bytes. Records are written member by member, so that a new member of a result is saved without a change here; a class that is not a
/// plain record needs a surrogate below.
/// </summary>
public static class ResultFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        IncludeFields = true, // tuples
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectNullableAnnotations = true,
        Converters =
        {
            new NumberArrayConverter<double>(), new NumberArrayConverter<float>(), new NumberArrayConverter<int>(), new NumberArrayConverter<long>(),
            new SurrogateConverter<BagOfWords, SavedBag>(
                b => new SavedBag(b.TermCount, b.RowStarts, b.TermIds, b.Counts), s => new BagOfWords(s.TermCount, s.RowStarts, s.TermIds, s.Counts)),
            new SurrogateConverter<Vocabulary, SavedVocabulary>(
                v => new SavedVocabulary(v.Terms, v.WordOfTerm, v.TermOfWord, v.Counts, v.DocumentFrequencies, v.DocumentCount, v.Ledger),
                s => new Vocabulary(s.Terms, s.WordOfTerm, s.TermOfWord, s.Counts, s.DocumentFrequencies, s.DocumentCount, s.Ledger)),
            new SurrogateConverter<DocumentTopics, SavedDocumentTopics>(
                t => new SavedDocumentTopics(t.TopicCount, t.Documents, t.Shares, t.Counts, t.Tokens, t.PriorMass),
                s => new DocumentTopics(s.TopicCount, s.Documents, s.Shares, s.Counts, s.Tokens, s.PriorMass)),
        },
    };

    /// <summary>Writes a result; the same result gives the same bytes.</summary>
    public static void Write(MiningResult result, Stream stream) => JsonSerializer.Serialize(stream, result, Options);

    /// <summary>Reads the result of a run.</summary>
    /// <param name="runFolder">The run folder.</param>
    /// <exception cref="InputException">The folder holds no result, or a damaged one.</exception>
    public static MiningResult Read(string runFolder)
    {
        var path = Path.Combine(runFolder, RunFolder.Result);
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<MiningResult>(stream, Options) ?? throw new JsonException("null instead of a result");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Problem(path, exception.Message, "the result of a finished run", "Give the folder of a run made by 'policyminer fit'."), exception);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException or NotSupportedException)
        {
            throw new InputException(new Problem(path, "a damaged file, or one of another version: " + exception.Message, "the result of a finished run", "Run 'policyminer fit' again."), exception);
        }
    }

    private sealed record SavedBag(int TermCount, int[] RowStarts, int[] TermIds, int[] Counts);

    private sealed record SavedVocabulary(string[] Terms, int[] WordOfTerm, int[] TermOfWord, long[] Counts, int[] DocumentFrequencies, int DocumentCount, IReadOnlyList<LedgerStep> Ledger);

    private sealed record SavedDocumentTopics(int TopicCount, int[] Documents, double[] Shares, double[] Counts, double[] Tokens, double PriorMass);
}

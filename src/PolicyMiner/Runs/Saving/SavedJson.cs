using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Runs.Saving;

/// <summary>
/// How records are saved as JSON without the loss of a bit: numbers of arrays stand as the Base64 text of their little-endian bytes. Records are
/// written member by member, so that a new member is saved without a change here; a class that is not a plain record needs a surrogate below.
/// </summary>
internal static class SavedJson
{
    private static readonly JsonSerializerOptions WithoutColumns = Create([]);

    /// <summary>Writes a record that has no columns.</summary>
    public static void Write<T>(Stream stream, T value) => Write(stream, value, WithoutColumns);

    /// <summary>Reads a record that has no columns.</summary>
    public static T? Read<T>(Stream stream) => JsonSerializer.Deserialize<T>(stream, WithoutColumns);

    /// <summary>Writes a record; of its columns only their places in the list.</summary>
    /// <param name="stream">Takes the record.</param>
    /// <param name="value">The record.</param>
    /// <param name="columns">All columns in it, saved elsewhere (<see cref="SavedColumns"/>).</param>
    public static void Write<T>(Stream stream, T value, IReadOnlyList<NumberColumn> columns) => Write(stream, value, Create(columns));

    /// <summary>Reads a record that has columns.</summary>
    /// <param name="stream">The record.</param>
    /// <param name="columns">Its columns, in the order in which it was written with them.</param>
    public static T? Read<T>(Stream stream, IReadOnlyList<NumberColumn> columns) => JsonSerializer.Deserialize<T>(stream, Create(columns));

    private static void Write<T>(Stream stream, T value, JsonSerializerOptions options)
    {
        var buffer = new StreamBuffer(stream);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = options.Encoder }))
        {
            JsonSerializer.Serialize(writer, value, options);
        }

        buffer.Flush();
    }

    private static JsonSerializerOptions Create(IReadOnlyList<NumberColumn> columns) => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        IncludeFields = true, // tuples
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectNullableAnnotations = true,
        Converters =
        {
            new NumberArrayConverter<double>(), new NumberArrayConverter<float>(), new NumberArrayConverter<int>(), new NumberArrayConverter<long>(), new ColumnNumberConverter(columns),
            new SurrogateConverter<BagOfWords, SavedBag>(
                b => new SavedBag(b.TermCount, b.RowStarts, b.TermIds, b.Counts, b.UnitWeights), s => new BagOfWords(s.TermCount, s.RowStarts, s.TermIds, s.Counts) { UnitWeights = s.UnitWeights }),
            new SurrogateConverter<Vocabulary, SavedVocabulary>(
                v => new SavedVocabulary(v.Terms, v.WordOfTerm, v.TermOfWord, v.Counts, v.DocumentFrequencies, v.DocumentCount, v.Ledger),
                s => new Vocabulary(s.Terms, s.WordOfTerm, s.TermOfWord, s.Counts, s.DocumentFrequencies, s.DocumentCount, s.Ledger)),
            new SurrogateConverter<DocumentTopics, SavedDocumentTopics>(
                t => new SavedDocumentTopics(t.TopicCount, t.Documents, t.Shares, t.Counts, t.Tokens, t.PriorMass, t.Weights),
                s => new DocumentTopics(s.TopicCount, s.Documents, s.Shares, s.Counts, s.Tokens, s.PriorMass, s.Weights)),
        },
    };

    private sealed record SavedBag(int TermCount, int[] RowStarts, NumberColumn TermIds, NumberColumn Counts, double[]? UnitWeights);

    private sealed record SavedVocabulary(string[] Terms, int[] WordOfTerm, int[] TermOfWord, long[] Counts, int[] DocumentFrequencies, int DocumentCount, IReadOnlyList<LedgerStep> Ledger);

    private sealed record SavedDocumentTopics(int TopicCount, int[] Documents, double[] Shares, double[] Counts, double[] Tokens, double PriorMass, double[]? Weights);
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Runs;
using PolicyMiner.Runs.Compare;

namespace PolicyMiner.Cli;

/// <summary>Two runs side by side as JSON, for programs; samples/ci/comparison.schema.json says what each part holds.</summary>
internal static class ComparisonJson
{
    public static string Create(RunComparison comparison, IReadOnlyList<string>? drift)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteRun(json, "first", comparison.First);
            WriteRun(json, "second", comparison.Second);
            WriteList(json, "options", comparison.Options, o => WriteOption(json, o));
            WriteList(json, "inputs", comparison.Inputs, json.WriteStringValue);
            WriteList(json, "outputs", comparison.Outputs, json.WriteStringValue);
            json.WriteBoolean("same_bytes", comparison.SameBytes);
            WriteList(json, "documents", comparison.Documents, d => WriteDocument(json, d));
            json.WriteNumber("terms_shared", comparison.Terms.Shared);
            json.WriteNumber("terms_all", comparison.Terms.All);
            json.WriteBoolean("same_words", comparison.SameWords);
            json.WriteNumber("documents_in_both", comparison.Dominant.Both);
            json.WriteNumber("dominant_topic_moved", comparison.Dominant.Moved);
            WriteList(json, "figures", comparison.Figures, f => WriteFigure(json, f));
            WriteList(json, "topics", comparison.Topics, t => WriteTopic(json, t));
            if (drift is not null)
            {
                WriteList(json, "drift", drift, json.WriteStringValue);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static void WriteRun(Utf8JsonWriter json, string name, RecordedRun run)
    {
        json.WriteStartObject(name);
        json.WriteString("key", run.Key);
        json.WriteString("version", run.Version);
        json.WriteNumber("topic_count", run.TopicCount);
        json.WriteEndObject();
    }

    private static void WriteOption(Utf8JsonWriter json, (string Option, string First, string Second) option)
    {
        json.WriteStartObject();
        json.WriteString("option", option.Option);
        json.WriteString("first", option.First);
        json.WriteString("second", option.Second);
        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, DocumentChange document)
    {
        json.WriteStartObject();
        json.WriteString("place", document.Place);
        json.WriteString("title", document.Title);
        json.WriteString("change", document.Kind.ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, ComparedFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("figure", figure.Name);
        WriteNumber(json, "first", figure.First);
        WriteNumber(json, "second", figure.Second);
        WriteNumber(json, "change", figure.Change);
        json.WriteBoolean("on_one_scale", figure.OnOneScale);
        json.WriteEndObject();
    }

    private static void WriteTopic(Utf8JsonWriter json, ComparedTopic topic)
    {
        json.WriteStartObject();
        WriteTopic(json, "first", topic.First);
        WriteTopic(json, "second", topic.Second);
        json.WriteBoolean("same", topic.Same);
        WriteNumber(json, "cosine", topic.Cosine);
        json.WriteNumber("shared_top_words", topic.SharedTopWords);
        WriteNumber(json, "strength_change", topic.StrengthChange);
        json.WriteEndObject();
    }

    private static void WriteTopic(Utf8JsonWriter json, string name, TopicSummary? topic)
    {
        if (topic is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("topic_id", topic.Id);
        json.WriteString("label", topic.Label);
        WriteNumber(json, "strength_mean", topic.Strength.Mean);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WritePropertyName(name);
            json.WriteRawValue(NumberFormat.Score(value));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}

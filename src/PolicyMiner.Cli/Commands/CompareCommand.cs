using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Runs;
using PolicyMiner.Runs.Compare;

namespace PolicyMiner.Cli.Commands;

/// <summary>policyminer compare: two runs, their topics matched and their strengths side by side.</summary>
internal static class CompareCommand
{
    public static Command Create(Host host)
    {
        var command = new Command("compare", "Two finished runs: options and inputs that differ, topics matched by their words, strengths changed. A table, or JSON.");
        var first = new Argument<string>("RUN") { Description = "Folder of a finished run." };
        var second = new Argument<string>("OTHER") { Description = "Folder of another finished run." };
        var json = new Option<bool>("--json") { Description = "JSON instead of a table with tabs." };
        command.Add(first);
        command.Add(second);
        command.Add(json);
        var options = new RunOptions(host, command, [], hasCorpus: false);
        command.SetAction(parsed => host.Run(command.Name, () =>
        {
            options.Resolve(parsed);
            var comparison = RunComparison.Of(parsed.GetValue(first)!, parsed.GetValue(second)!);
            host.Output.Write(parsed.GetValue(json) ? Json(comparison) : Table(comparison));
            return ExitCode.Done;
        }));
        return command;
    }

    private static string Table(RunComparison comparison)
    {
        var text = new StringBuilder();
        text.Append("K\t").Append(NumberFormat.Integer(comparison.First.TopicCount)).Append('\t').Append(NumberFormat.Integer(comparison.Second.TopicCount)).Append('\n');
        text.Append("version\t").Append(comparison.First.Version).Append('\t').Append(comparison.Second.Version).Append('\n');
        foreach (var (option, a, b) in comparison.Options)
        {
            text.Append("option ").Append(option).Append('\t').Append(a).Append('\t').Append(b).Append('\n');
        }

        text.Append("inputs that differ\t").Append(NumberFormat.Integer(comparison.Inputs.Count)).Append('\n');
        text.Append("terms in both\t").Append(NumberFormat.Integer(comparison.Terms.Shared)).Append("\tof ").Append(NumberFormat.Integer(comparison.Terms.All)).Append('\n');
        text.Append("\ntopic\tother\tsame\tcosine\tshared_top_words\tstrength\tother_strength\tchange\tlabel\tother_label\n");
        foreach (var topic in comparison.Topics)
        {
            text.AppendJoin('\t', topic.First?.Id ?? "-", topic.Second?.Id ?? "-", topic.Same ? "yes" : "no", NumberFormat.Fixed(topic.Cosine, 3), NumberFormat.Integer(topic.SharedTopWords),
                Strength(topic.First), Strength(topic.Second), double.IsNaN(topic.StrengthChange) ? "-" : (topic.StrengthChange > 0 ? "+" : string.Empty) + NumberFormat.Percent(topic.StrengthChange),
                topic.First?.Label ?? "-", topic.Second?.Label ?? "-").Append('\n');
        }

        return text.ToString();
    }

    private static string Strength(TopicSummary? topic) => topic is null ? "-" : NumberFormat.Percent(topic.Strength.Mean);

    private static string Json(RunComparison comparison)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteRun(json, "first", comparison.First);
            WriteRun(json, "second", comparison.Second);
            json.WriteStartArray("options");
            foreach (var (option, a, b) in comparison.Options)
            {
                json.WriteStartObject();
                json.WriteString("option", option);
                json.WriteString("first", a);
                json.WriteString("second", b);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("inputs");
            foreach (var input in comparison.Inputs)
            {
                json.WriteStringValue(input);
            }

            json.WriteEndArray();
            json.WriteNumber("terms_shared", comparison.Terms.Shared);
            json.WriteNumber("terms_all", comparison.Terms.All);
            json.WriteStartArray("topics");
            foreach (var topic in comparison.Topics)
            {
                json.WriteStartObject();
                WriteTopic(json, "first", topic.First);
                WriteTopic(json, "second", topic.Second);
                json.WriteBoolean("same", topic.Same);
                json.WriteNumber("cosine", topic.Cosine);
                json.WriteNumber("shared_top_words", topic.SharedTopWords);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteRun(Utf8JsonWriter json, string name, RecordedRun run)
    {
        json.WriteStartObject(name);
        json.WriteString("key", run.Key);
        json.WriteString("version", run.Version);
        json.WriteNumber("topic_count", run.TopicCount);
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
        json.WriteNumber("strength_mean", topic.Strength.Mean);
        json.WriteEndObject();
    }
}

using PolicyMiner.Findings;
using PolicyMiner.Findings.Measures;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>measures.csv: one row for each measure, those of one topic together, the clearest first; goals.csv has the same columns.</summary>
internal static class MeasuresTable
{
    private static readonly string[] Columns =
    [
        "topic_id", "label", "score", "text", "citation", "modality", "verb", "object", "actors", "actor_inherited", "targets", "share", "second_topic", "margin",
        "kept_tokens", "topic_of_clause", "measure_group", "documents_with_it", "documents", "earliest", "earliest_date",
    ];

    public static Table Measures(MiningResult result)
    {
        var findings = result.Findings!;
        return Create(result, RunFolder.Measures, findings.Measures, findings.MeasureGroups);
    }

    public static Table Goals(MiningResult result)
        => Create(result, RunFolder.Goals, result.Findings!.Goals, [.. Enumerable.Range(0, result.Findings.Goals.Count)]);

    private static Table Create(MiningResult result, string file, IReadOnlyList<Measure> measures, IReadOnlyList<int> groups)
    {
        var documents = Enumerable.Range(0, measures.Count).ToLookup(i => groups[i], i => measures[i].Document);
        return new Table(file, [.. Columns, .. DocumentColumns.Names(result)], Rows());

        IEnumerable<IReadOnlyList<Cell>> Rows()
        {
            var order = Enumerable.Range(0, measures.Count)
                .OrderBy(i => measures[i].Topics.Topic).ThenByDescending(i => measures[i].Topics.Score).ThenBy(i => i);
            foreach (var i in order)
            {
                var measure = measures[i];
                var carriers = documents[groups[i]].Distinct().Order().ToArray();
                var (earliest, date) = Earliest(result, carriers);
                var topic = result.Topics[measure.Topics.Topic];
                yield return
                [
                    topic.Id, topic.Label, measure.Topics.Score, measure.Text, measure.Citation, Name(measure.Modality), measure.Verb, measure.Object,
                    string.Join('；', measure.Actors), measure.ActorInherited, string.Join('；', measure.Targets), measure.Topics.Share,
                    measure.Topics.Second < 0 ? Cell.Empty : result.Topics[measure.Topics.Second].Id, measure.Topics.Margin,
                    measure.Topics.Tokens, measure.TopicOfClause, "M" + NumberFormat.Integer(groups[i] + 1), carriers.Length,
                    string.Join(' ', carriers.Select(d => result.Documents[d].Id)), earliest, date,
                    .. DocumentColumns.Cells(result, result.Documents[measure.Document]),
                ];
            }
        }
    }

    /// <summary>Name of a modality in tables.</summary>
    public static string Name(MeasureModality modality) => modality switch
    {
        MeasureModality.Obligation => "obligation",
        MeasureModality.Prohibition => "prohibition",
        MeasureModality.Permission => "permission",
        MeasureModality.Encouragement => "encouragement",
        _ => "directive",
    };

    /// <summary>The first of the documents by 成文日期; blank where a date is missing, because the missing one may be the first.</summary>
    private static (Cell Document, Cell Date) Earliest(MiningResult result, int[] documents)
    {
        if (documents.Any(d => result.Documents[d].Date is null))
        {
            return (Cell.Empty, Cell.Empty);
        }

        var first = documents.OrderBy(d => result.Documents[d].Date).ThenBy(d => d).First();
        return (result.Documents[first].Id, result.Documents[first].Date);
    }
}

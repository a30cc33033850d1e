using PolicyMiner.Findings;
using PolicyMiner.Findings.Validation;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>The sheets for coders, the sealed key, and the scores.</summary>
public static class ValidationTables
{
    /// <summary>Column that a coder fills with the number of a choice.</summary>
    public const string Answer = "answer";

    /// <summary>Column that a coder of clauses fills with 1 to 5.</summary>
    public const string Fit = "fit_1_to_5";

    /// <summary>A sheet whose items have their own choices, each in a column.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="items">The items.</param>
    /// <param name="hasText">Whether the items have a text to read.</param>
    public static Table Sheet(string file, IReadOnlyList<ValidationItem> items, bool hasText)
    {
        var choices = items.Count == 0 ? 0 : items[0].Choices.Count;
        return new Table(
            file, ["item", .. hasText ? new[] { "text" } : [], .. Enumerable.Range(1, choices).Select(NumberOf), Answer],
            items.Select(IReadOnlyList<Cell> (i) => [i.Id, .. hasText ? new Cell[] { i.Text } : [], .. i.Choices.Select(c => (Cell)c), Cell.Empty]));
    }

    /// <summary>The sheet of clauses; the choices stand in a table of their own.</summary>
    public static Table Clauses(string file, IReadOnlyList<ValidationItem> items)
        => new(file, ["item", "text", Answer, Fit], items.Select(IReadOnlyList<Cell> (i) => [i.Id, i.Text, Cell.Empty, Cell.Empty]));

    /// <summary>The topics that clauses are coded with.</summary>
    public static Table Choices(string file, IReadOnlyList<ValidationItem> items)
        => new(file, [Answer, "topic"], (items.Count == 0 ? [] : items[0].Choices).Select(IReadOnlyList<Cell> (c, i) => [i + 1, c]));

    /// <summary>The sealed answers.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="tasks">Each task with its items.</param>
    /// <param name="result">For the ids of the topics.</param>
    public static Table Key(string file, IReadOnlyList<(ValidationTask Task, IReadOnlyList<ValidationItem> Items)> tasks, MiningResult result)
        => new(file, ["task", "item", "answer", "choices", "topic_id"], tasks.SelectMany(t => t.Items.Select(IReadOnlyList<Cell> (i) =>
            [Name(t.Task), i.Id, i.Answer, i.Choices.Count, result.Topics[i.Topic].Id])));

    /// <summary>The scores of all tasks.</summary>
    public static Table Scores(string file, IReadOnlyList<ValidationScore> scores)
        => new(file, ["task", "measure", "coder", "value", "low", "high", "right", "answered", "chance", "p"], scores.SelectMany(s => s.Accuracy
            .Select(IReadOnlyList<Cell> (a) => [Name(s.Task), "accuracy", a.Coder, a.Share, a.Interval.Low, a.Interval.High, a.Right, a.Answered, s.Chance, a.P])
            .Concat(s.Agreement.Select(IReadOnlyList<Cell> (a) =>
                [Name(s.Task), a.Coefficient, "all", a.Value, a.Interval.Low, a.Interval.High, Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty]))));

    /// <summary>Name of a task in tables and of its sheet's file.</summary>
    public static string Name(ValidationTask task) => task switch
    {
        ValidationTask.WordIntrusion => "word_intrusion",
        ValidationTask.TopicIntrusion => "topic_intrusion",
        ValidationTask.ClauseCoding => "clause_coding",
        _ => "clause_fit",
    };

    private static string NumberOf(int number) => NumberFormat.Integer(number);
}

using System.Globalization;
using PolicyMiner.Documents;
using PolicyMiner.Documents.Readers;
using PolicyMiner.Findings.Validation;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Saving;
using PolicyMiner.Tables;

namespace PolicyMiner.Runs;

/// <summary>Writes the sheets of a validation by people, and scores them when they come back.</summary>
public static class ValidationRun
{
    /// <summary>The sealed answers, in a folder that coders do not get.</summary>
    public const string KeyFile = "key/key.csv";

    /// <summary>Folder with one folder for each coder.</summary>
    public const string AnswersFolder = "answers";

    /// <summary>The scores.</summary>
    public const string ScoresFile = "scores.csv";

    private const string TopicsFile = "clause_coding_topics.csv";
    private const string NextStep = "Take the key as 'policyminer validate' wrote it, or write the sheets anew with the same seed.";
    private const int LargestFit = 5;
    private static readonly ValidationTask[] Tasks = [ValidationTask.WordIntrusion, ValidationTask.TopicIntrusion, ValidationTask.ClauseCoding];

    /// <summary>Writes the sheets as CSV and as Excel workbooks, and the key.</summary>
    /// <param name="run">Folder of a finished run.</param>
    /// <param name="output">Folder to write to; must not hold a key yet.</param>
    /// <param name="count">Documents and clauses to judge, 1 to 10,000 each; words are judged once for each topic.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <exception cref="InputException">There is no finished run.</exception>
    /// <exception cref="ConfigurationException">A value is out of its range, or the folder holds sheets already.</exception>
    public static void Write(string run, string output, int count, ulong seed)
    {
        if (count is < 1 or > 10_000)
        {
            throw new ConfigurationException(new Problem("--items", NumberFormat.Integer(count), "1 to 10000", "Leave it out for the default, 30."));
        }

        if (File.Exists(Path.Combine(output, KeyFile)))
        {
            throw new ConfigurationException(new Problem("--out " + output, "the sheets of an earlier validation", "a folder of its own", "Choose another folder: coders may be at work with those."));
        }

        var result = ResultFile.Read(run);
        var words = ValidationSheets.Words(result, seed);
        var topics = ValidationSheets.Topics(result, count, seed);
        var clauses = ValidationSheets.Clauses(result, count, seed);
        try
        {
            WriteSheets(output, ValidationTables.Sheet(FileOf(ValidationTask.WordIntrusion), words, hasText: false));
            WriteSheets(output, ValidationTables.Sheet(FileOf(ValidationTask.TopicIntrusion), topics, hasText: true));
            WriteSheets(output, ValidationTables.Clauses(FileOf(ValidationTask.ClauseCoding), clauses), ValidationTables.Choices(TopicsFile, clauses));
            WriteCsv(output, ValidationTables.Choices(TopicsFile, clauses));
            WriteCsv(output, ValidationTables.Key(KeyFile, [(Tasks[0], words), (Tasks[1], topics), (Tasks[2], clauses)], result));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(new Problem("--out " + output, exception.Message, "a folder that can be written to", "Choose another folder."), exception);
        }
    }

    /// <summary>Scores the filled sheets of all coders (<see cref="AnswersFolder"/>/NAME/word_intrusion.csv or .xlsx …) and writes <see cref="ScoresFile"/>.</summary>
    /// <param name="folder">The folder that the sheets were written to.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    /// <exception cref="InputException">There is no key, no coder, or an answer that is no choice; holds every problem.</exception>
    public static IReadOnlyList<ValidationScore> Score(string folder, ulong seed)
    {
        var key = ReadKey(Path.Combine(folder, KeyFile));
        var answers = Path.Combine(folder, AnswersFolder);
        var coders = Directory.Exists(answers) ? Directory.GetDirectories(answers).Order(StringComparer.Ordinal).ToArray() : [];
        if (coders.Length == 0)
        {
            throw new InputException(new Problem(answers, "no coders", "one folder for each coder, with the filled sheets in it", "Put the sheets into answers/NAME/."));
        }

        var problems = new List<Problem>();
        var scores = new List<ValidationScore>();
        foreach (var task in Tasks.Where(key.ContainsKey))
        {
            var (items, choices) = key[task];
            AddScore(task, task, ValidationTables.Answer, items, choices);
            if (task == ValidationTask.ClauseCoding)
            {
                AddScore(ValidationTask.ClauseFit, task, ValidationTables.Fit, items, LargestFit);
            }
        }

        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }

        if (scores.Count == 0)
        {
            throw new InputException(new Problem(answers, "no filled sheet", "word_intrusion, topic_intrusion or clause_coding as .csv or .xlsx with the column 'answer' filled", "Ask the coders to save their sheets under these names."));
        }

        RunWriter.Replace(Path.Combine(folder, ScoresFile), ScoresFile, stream => new CsvTableWriter().Write(ValidationTables.Scores(ScoresFile, scores), stream));
        return scores;

        void AddScore(ValidationTask task, ValidationTask sheet, string column, Dictionary<string, int> items, int choices)
        {
            var filled = coders.Select(c => new CoderAnswers(Path.GetFileName(c), ReadAnswers(c, sheet, column, items, choices, problems))).Where(a => a.Answers.Count > 0).ToArray();
            if (filled.Length > 0)
            {
                scores.Add(ValidationScorer.Score(task, items, choices, filled, seed));
            }
        }
    }

    private static string FileOf(ValidationTask task) => ValidationTables.Name(task) + ".csv";

    private static void WriteSheets(string folder, params Table[] tables)
    {
        WriteCsv(folder, tables[0]);
        var name = Path.ChangeExtension(tables[0].File, ".xlsx");
        RunWriter.Replace(Path.Combine(folder, name), name, stream => new WorkbookWriter(c => c).Write(tables, stream));
    }

    private static void WriteCsv(string folder, Table table) => RunWriter.Replace(Path.Combine(folder, table.File), table.File, stream => new CsvTableWriter().Write(table, stream));

    private static Dictionary<ValidationTask, (Dictionary<string, int> Items, int Choices)> ReadKey(string path)
    {
        var key = new Dictionary<ValidationTask, (Dictionary<string, int> Items, int Choices)>();
        var problems = new List<Problem>();
        foreach (var row in ReadTable(path).Skip(1))
        {
            var task = Array.FindIndex(Tasks, t => ValidationTables.Name(t) == row[0]);
            if (task < 0 || row.Length < 4 || !TryNumber(row[3], int.MaxValue, out var choices) || !TryNumber(row[2], choices, out var answer))
            {
                problems.Add(new Problem(path, "the row '" + string.Join(',', row) + "'", "task, item, answer, choices and topic_id as written", NextStep));
                continue;
            }

            key.TryAdd(Tasks[task], (new Dictionary<string, int>(StringComparer.Ordinal), choices));
            if (!key[Tasks[task]].Items.TryAdd(row[1], answer) || key[Tasks[task]].Choices != choices)
            {
                problems.Add(new Problem(path, $"the item {row[1]} twice, or with another number of choices", "each item once", NextStep));
            }
        }

        if (key.Count == 0 && problems.Count == 0)
        {
            problems.Add(new Problem(path, "no sealed answers", "the key that 'policyminer validate' wrote", "Give the folder that the sheets were written to."));
        }

        return problems.Count == 0 ? key : throw new InputException(problems);
    }

    private static bool TryNumber(string text, int largest, out int number)
        => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= largest;

    private static Dictionary<string, int> ReadAnswers(string coder, ValidationTask sheet, string column, Dictionary<string, int> items, int choices, List<Problem> problems)
    {
        var path = new[] { ".csv", ".xlsx" }.Select(e => Path.Combine(coder, ValidationTables.Name(sheet) + e)).FirstOrDefault(File.Exists);
        var answers = new Dictionary<string, int>(StringComparer.Ordinal);
        if (path is null)
        {
            return answers;
        }

        var rows = ReadTable(path);
        var (id, answer) = rows.Count == 0 ? (-1, -1) : (Array.IndexOf(rows[0], "item"), Array.IndexOf(rows[0], column));
        if (id < 0 || answer < 0)
        {
            problems.Add(new Problem(path, rows.Count == 0 ? "no rows" : string.Join(", ", rows[0]), $"the columns item and {column}", "Keep the first row of the sheet as it was."));
            return answers;
        }

        var filled = rows.Skip(1).Where(r => r.Length > Math.Max(id, answer) && !string.IsNullOrWhiteSpace(r[answer])).ToArray();
        var strangers = filled.Where(r => !items.ContainsKey(r[id].Trim())).ToArray();
        if (strangers.Length > 1 && 2 * strangers.Length > filled.Length)
        {
            problems.Add(new Problem(
                path, $"{NumberFormat.Integer(strangers.Length)} of {NumberFormat.Integer(filled.Length)} items that the key does not hold, the first of them '{strangers[0][id]}'", "a sheet that was written with this key",
                "Put the sheets of another run beside their own key, and score them there."));
            return answers;
        }

        foreach (var row in filled)
        {
            var item = row[id].Trim();
            if (!items.ContainsKey(item))
            {
                problems.Add(new Problem(path, $"the item '{item}'", "an item of the sheet", "Keep the column item as it was."));
            }
            else if (!TryNumber(row[answer], choices, out var choice))
            {
                problems.Add(new Problem($"{path} {item}", $"'{row[answer]}'", $"a number from 1 to {NumberFormat.Integer(choices)}, or nothing", "Correct the answer."));
            }
            else if (!answers.TryAdd(item, choice))
            {
                problems.Add(new Problem($"{path} {item}", "two answers", "each item once", "Remove one of the two rows."));
            }
        }

        return answers;
    }

    private static List<string[]> ReadTable(string path)
    {
        if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            return [.. DelimitedTable.Read(TextFile.Read(path, "a table")).Select(r => r.Cells)];
        }

        try
        {
            return [.. ExcelTable.Read(new FileContent(Path.GetFileName(path), FileKinds.Xlsx, File.ReadAllBytes(path), new IntakeOptions()))[0].Rows.Select(r => r.Cells)];
        }
        catch (Exception exception) when (exception is UnreadableContentException or InvalidDataException or IOException or UnauthorizedAccessException or ExcelDataReader.Exceptions.HeaderException)
        {
            throw new InputException(new Problem(path, exception.Message, "a filled sheet", "Save it again from the spreadsheet program."), exception);
        }
    }
}

using System.Globalization;
using PolicyMiner.Documents;
using PolicyMiner.Foundation;

namespace PolicyMiner.Findings.Groups;

/// <summary>The stages of a corpus, in order of time.</summary>
/// <param name="Stages">Empty when there are none.</param>
/// <param name="IsAutomatic">Whether the program cut them: then a paper should say so, or cut them by its own reasons.</param>
public sealed record StagePlan(IReadOnlyList<Stage> Stages, bool IsAutomatic)
{
    /// <summary>Option value: stages of about equal numbers of documents.</summary>
    public const string Auto = "auto";

    /// <summary>Option value: no stages.</summary>
    public const string None = "none";

    /// <summary>Fewest documents of an automatic stage, and of any stage that is tested.</summary>
    public const int MinDocuments = 5;

    private const int MostAutomatic = 3;

    /// <summary>The stage of a document, or −1.</summary>
    public int StageOf(DocumentRecord document)
    {
        for (var s = 0; s < Stages.Count; s++)
        {
            if (Stages[s].Holds(document.Date, document.Year) == true)
            {
                return s;
            }
        }

        return -1;
    }

    /// <summary>The stages that an option asks for.</summary>
    /// <param name="text">"auto", "none", or the first years or days of the later stages in order: 2014,2019,2022 or 2019-02-13; NAME=2019 names one.</param>
    /// <param name="documents">The modelled documents, for "auto" and for the years in the names.</param>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static StagePlan Of(string text, IReadOnlyList<DocumentRecord> documents)
        => text switch
        {
            None => new StagePlan([], false),
            Auto => Automatic(documents),
            _ => new StagePlan(FromCuts(Parse(text), documents), false),
        };

    /// <summary>Reads the cuts of an option.</summary>
    /// <exception cref="FormatException">A part is no year or day, or they do not rise.</exception>
    internal static IReadOnlyList<(string? Name, DateOnly Start)> Parse(string text)
    {
        const string expected = "auto, none, or rising years or days such as 2014,2019-02-13, each with a name if wanted: 扩张期=2019";
        var cuts = new List<(string? Name, DateOnly Start)>();
        foreach (var part in text.Split(',', '，'))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? null : part[..equals].Trim();
            var date = part[(equals + 1)..].Trim();
            var isYear = date.Length == 4 && int.TryParse(date, NumberStyles.None, CultureInfo.InvariantCulture, out _);
            if (!DateOnly.TryParseExact(isYear ? date + "-01-01" : date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
                || (cuts.Count > 0 && start <= cuts[^1].Start) || name is "")
            {
                throw new FormatException(expected);
            }

            cuts.Add((name, start));
        }

        return cuts;
    }

    /// <summary>
    /// Up to three stages of about equal numbers of documents, cut between years; fewer, or none, when a stage would hold fewer than
    /// <see cref="MinDocuments"/> documents.
    /// </summary>
    internal static StagePlan Automatic(IReadOnlyList<DocumentRecord> documents)
    {
        var years = documents.Where(d => d.Year is not null).Select(d => d.Year!.Value).Order().ToArray();
        for (var count = MostAutomatic; count >= 2; count--)
        {
            var cuts = new List<int>();
            for (var i = 1; i < count; i++)
            {
                cuts.Add(NearestBoundary(years, years.Length * i / (double)count));
            }

            int[] edges = [int.MinValue, .. cuts, int.MaxValue];
            var fits = Enumerable.Range(0, count).All(s => edges[s] < edges[s + 1] && years.Count(y => y >= edges[s] && y < edges[s + 1]) >= MinDocuments);
            if (fits)
            {
                return new StagePlan(FromCuts([.. cuts.Select(c => ((string?)null, new DateOnly(c, 1, 1)))], documents), true);
            }
        }

        return new StagePlan([], true);
    }

    /// <summary>The year whose first day parts the sorted years nearest to a number of them; the earlier of two as near.</summary>
    private static int NearestBoundary(int[] years, double target)
    {
        var best = int.MinValue;
        var distance = double.PositiveInfinity;
        for (var i = 1; i < years.Length; i++)
        {
            if (years[i] != years[i - 1] && Math.Abs(i - target) < distance)
            {
                distance = Math.Abs(i - target);
                best = years[i];
            }
        }

        return best;
    }

    private static Stage[] FromCuts(IReadOnlyList<(string? Name, DateOnly Start)> cuts, IReadOnlyList<DocumentRecord> documents)
    {
        var years = documents.Where(d => d.Year is not null).Select(d => d.Year!.Value).DefaultIfEmpty(cuts[0].Start.Year).ToArray();
        var stages = new List<Stage>();
        if (documents.Any(d => Before(d, cuts[0].Start)))
        {
            var last = cuts[0].Start.AddDays(-1);
            stages.Add(new Stage(Name(null, last, years), null, last));
        }

        for (var i = 0; i < cuts.Count; i++)
        {
            DateOnly? last = i + 1 < cuts.Count ? cuts[i + 1].Start.AddDays(-1) : null;
            stages.Add(new Stage(cuts[i].Name ?? Name(cuts[i].Start, last, years), cuts[i].Start, last));
        }

        return [.. stages];
    }

    private static bool Before(DocumentRecord document, DateOnly cut) => document.Date is { } day ? day < cut : document.Year < cut.Year;

    /// <summary>Whole years as 2014–2018; else the days; open ends take the first and last year of the corpus.</summary>
    private static string Name(DateOnly? start, DateOnly? last, int[] years)
    {
        var from = start switch
        {
            null => NumberFormat.Integer(years.Min()),
            { Month: 1, Day: 1 } day => NumberFormat.Integer(day.Year),
            { } day => Day(day),
        };
        var to = last switch
        {
            null => NumberFormat.Integer(Math.Max(years.Max(), start?.Year ?? 0)),
            { Month: 12, Day: 31 } day => NumberFormat.Integer(day.Year),
            { } day => Day(day),
        };
        return from == to ? from : from + "–" + to;

        static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}

using System.Runtime.InteropServices;
using PolicyMiner.Findings;
using PolicyMiner.Findings.Frameworks;
using PolicyMiner.Findings.Groups;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>Clauses coded with the frameworks, and their counts by topic, by group and by a second framework. A clause may have several codes.</summary>
internal static class FrameworkTables
{
    private static readonly string[] Code = ["framework", "dimension", "dimension_name", "tool", "tool_name"];

    /// <summary>framework_codes.csv: the evidence.</summary>
    public static Table Codes(MiningResult result)
        => new(RunFolder.FrameworkCodes, [.. Code, "evidence", "text", "citation", "topic_id", "label", .. DocumentColumns.Names(result)], result.Findings!.Frameworks.SelectMany(f => f.Codes.Select(IReadOnlyList<Cell> (c) =>
        [
            .. Names(f.Framework, c.Dimension, c.Tool), string.Join('；', c.Evidence), c.Text, c.Citation,
            c.Topic < 0 ? Cell.Empty : result.Topics[c.Topic].Id, c.Topic < 0 ? Cell.Empty : result.Topics[c.Topic].Label, .. DocumentColumns.Cells(result, result.Documents[c.Document]),
        ])));

    /// <summary>framework_by_topic.csv: clauses of each tool in each topic; share_of_topic is of the topic's coded clauses (each code counts).</summary>
    public static Table ByTopic(MiningResult result)
        => new(RunFolder.FrameworkByTopic, [.. Code, "topic_id", "label", "clauses", "documents", "share_of_topic", "share_of_tool"], result.Findings!.Frameworks.SelectMany(f =>
            Cross(f, c => c.Topic < 0 ? [] : [c.Topic], result.Topics.Count).Select(IReadOnlyList<Cell> (r) =>
            [
                .. Names(f.Framework, r.Dimension, r.Tool), result.Topics[r.Column].Id, result.Topics[r.Column].Label, r.Clauses, r.Documents, r.ShareOfColumn, r.ShareOfRow,
            ])));

    /// <summary>framework_by_group.csv: the same by year, stage, level and so on, and by issuer.</summary>
    public static Table ByGroup(MiningResult result)
        => new(RunFolder.FrameworkByGroup, [.. Code, "variable", "group", "clauses", "documents", "share_of_group", "share_of_tool"], GroupRows(result));

    /// <summary>
    /// framework_by_framework.csv (二维分析框架): clauses with a dimension of each of two frameworks; expected = clauses if the two were independent
    /// among the clauses that both frameworks code; lift = clauses / expected.
    /// </summary>
    public static Table ByFramework(MiningResult result)
        => new(
            RunFolder.FrameworkByFramework,
            ["framework_a", "dimension_a", "name_a", "framework_b", "dimension_b", "name_b", "clauses", "documents", "expected", "lift"],
            FrameworkRows(result.Findings!.Frameworks));

    private static IEnumerable<IReadOnlyList<Cell>> GroupRows(MiningResult result)
    {
        var modelled = result.DocumentTopics.Documents;
        var groupings = result.Findings!.Groups.Select(g => g.Grouping).ToList();
        if (groupings.All(g => g.Variable != "issuer"))
        {
            groupings.Add(DocumentGrouping.By("issuer", [.. modelled.Select(d => result.Documents[d])], result.ExtraColumns, result.Findings.Stages)!);
        }

        foreach (var coding in result.Findings.Frameworks)
        {
            foreach (var grouping in groupings.Where(g => g.Names.Count > 0))
            {
                var groupOf = modelled.Select((d, r) => (d, g: grouping.GroupOfRow[r])).ToDictionary(p => p.d, p => p.g);
                foreach (var row in Cross(coding, c => groupOf[c.Document] is var g && g >= 0 ? [g] : [], grouping.Names.Count))
                {
                    yield return
                    [
                        .. Names(coding.Framework, row.Dimension, row.Tool), grouping.Variable, grouping.Names[row.Column], row.Clauses, row.Documents, row.ShareOfColumn, row.ShareOfRow,
                    ];
                }
            }
        }
    }

    private static IEnumerable<(int Dimension, int Tool, int Column, int Clauses, int Documents, double ShareOfColumn, double ShareOfRow)> Cross(
        FrameworkCoding coding, Func<FrameworkCode, IReadOnlyList<int>> columnsOf, int columns)
    {
        // Codes stand in corpus order, so a document of a cell is a new one when it is not the last.
        var cells = new Dictionary<(int Dimension, int Tool, int Column), (int Clauses, int Documents, int Last)>();
        foreach (var code in coding.Codes)
        {
            foreach (var column in columnsOf(code))
            {
                ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, (code.Dimension, code.Tool, column), out var exists);
                cell = (cell.Clauses + 1, cell.Documents + (exists && cell.Last == code.Document ? 0 : 1), code.Document);
            }
        }

        var columnTotals = new int[columns];
        foreach (var (key, value) in cells)
        {
            columnTotals[key.Column] += value.Clauses;
        }

        for (var d = 0; d < coding.Framework.Dimensions.Count; d++)
        {
            for (var t = 0; t < coding.Framework.Dimensions[d].Tools.Count; t++)
            {
                var rowTotal = Enumerable.Range(0, columns).Sum(k => cells.TryGetValue((d, t, k), out var c) ? c.Clauses : 0);
                for (var k = 0; k < columns; k++)
                {
                    var (clauses, documents, _) = cells.GetValueOrDefault((d, t, k));
                    yield return (
                        d, t, k, clauses, documents, columnTotals[k] == 0 ? double.NaN : clauses / (double)columnTotals[k], rowTotal == 0 ? double.NaN : clauses / (double)rowTotal);
                }
            }
        }
    }

    private static IEnumerable<IReadOnlyList<Cell>> FrameworkRows(IReadOnlyList<FrameworkCoding> codings)
    {
        for (var i = 0; i < codings.Count; i++)
        {
            for (var j = i + 1; j < codings.Count; j++)
            {
                var (first, second) = (codings[i].Framework, codings[j].Framework);
                var cross = FrameworkCross.Of(codings[i], codings[j]);
                for (var a = 0; a < first.Dimensions.Count; a++)
                {
                    for (var b = 0; b < second.Dimensions.Count; b++)
                    {
                        var clauses = cross.Clauses[a, b];
                        var expected = cross.Both == 0 ? 0 : cross.First[a] * (double)cross.Second[b] / cross.Both;
                        var (x, y) = (first.Dimensions[a], second.Dimensions[b]);
                        yield return
                        [
                            first.Id, x.Id, x.ChineseName, second.Id, y.Id, y.ChineseName, clauses, cross.Documents[a, b], expected, expected > 0 ? clauses / expected : double.NaN,
                        ];
                    }
                }
            }
        }
    }

    private static IEnumerable<Cell> Names(Framework framework, int dimension, int tool)
    {
        var d = framework.Dimensions[dimension];
        return [framework.Id, d.Id, d.ChineseName, d.Tools[tool].Id, d.Tools[tool].ChineseName];
    }
}

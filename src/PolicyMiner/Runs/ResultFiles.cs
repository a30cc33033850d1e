using System.Text;
using PolicyMiner.Charts;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Reports;
using PolicyMiner.Runs.Saving;
using PolicyMiner.Tables;
using PolicyMiner.Vectors;

namespace PolicyMiner.Runs;

/// <summary>Writes every file of a result into its run folder.</summary>
internal static class ResultFiles
{
    public static void Write(RunWriter writer, MiningResult result, int jobs, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new StageProgress("write", 0, 1));

        // Charts first: what they have to say belongs into the table of warnings.
        var charts = new ChartRenderer(new ChartOptions());
        var pictures = charts.Render(charts.Figures(result), jobs, cancellationToken);
        if (charts.MissingCharacters is { } missing)
        {
            result = result with { Warnings = [.. result.Warnings, missing] };
        }

        var csv = new CsvTableWriter();
        foreach (var create in ResultTables.Of(result))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var table = create(result);
            writer.Write(table.File, stream => csv.Write(table, stream));
        }

        writer.Write(RunFolder.Result, stream => ResultFile.Write(result, stream));
        if (result.Findings is not null)
        {
            writer.Write(RunFolder.CowordGraph, stream => CowordTable.WriteGraph(result, stream));
        }

        writer.Write(RunFolder.SuggestedLabels, stream => stream.Write(Encoding.UTF8.GetBytes(TopicSummaries.SuggestedLabels(result).ToYaml())));
        writer.Write(RunFolder.BagOfWords, stream => DocwordWriter.Write(result.Bag, stream));
        foreach (var picture in pictures)
        {
            writer.Write(picture.File, stream => stream.Write(picture.Content.Span));
        }

        writer.Write(RunFolder.Report, stream => HtmlReport.Write(result, ChartLanguage.Chinese, stream));
        progress?.Report(new StageProgress("write", 1, 1));
    }
}

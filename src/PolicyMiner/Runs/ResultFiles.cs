using System.Text;
using PolicyMiner.Charts;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Reports;
using PolicyMiner.Runs.Saving;
using PolicyMiner.Tables;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Runs;

/// <summary>Writes every file of a result into its run folder.</summary>
internal static class ResultFiles
{
    /// <summary>What is made for the paper: the workbook, the three-line table and the methods paragraph.</summary>
    /// <param name="writer">Writes the files.</param>
    /// <param name="result">The result.</param>
    /// <param name="options">The options of the run; its language is that of headers and captions.</param>
    /// <param name="segmenter">The segmenter's description.</param>
    /// <param name="engine">The engine's name.</param>
    public static void WriteForPaper(RunWriter writer, MiningResult result, MiningOptions options, string segmenter, string engine)
    {
        var program = "PolicyMiner " + MiningRun.Version;
        var isChinese = options.Language == MiningOptions.Chinese;
        Text(RunFolder.TopicWordsLatex, ThreeLineTable.Latex(result, isChinese));
        Text(RunFolder.TopicWordsHtml, ThreeLineTable.Html(result, isChinese));
        Text(RunFolder.MethodsChinese, MethodsParagraph.Chinese(result, options, program, segmenter, engine));
        Text(RunFolder.MethodsEnglish, MethodsParagraph.English(result, options, program, segmenter, engine));
        writer.Write(RunFolder.Workbook, stream => new WorkbookWriter(c => isChinese ? ColumnNames.Chinese(c) : c).Write([.. ResultTables.Of(result).Select(create => create(result))], stream));

        void Text(string name, string text) => writer.Write(name, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
    }

    public static void Write(RunWriter writer, MiningResult result, MiningOptions options, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new StageProgress("write", 0, 1));
        WriteViews(writer.Write, result, new ChartOptions(), options.Lda.Jobs, cancellationToken);
        writer.Write(RunFolder.Result, stream => ResultFile.Write(result, stream));
        var model = SavedTopicModel.Of(result.Model, result.Vocabulary.Terms, options.Engine);
        writer.Write(RunFolder.Model, stream => TopicModelFile.Write(model, stream));
        if (options.ExportPhi)
        {
            writer.Write(RunFolder.PhiTable, stream => new CsvTableWriter().Write(PhiTable.Create(result), stream));
            writer.Write(RunFolder.PhiMatrix, stream => TopicWordExport.WriteMatrix(model, stream));
            writer.Write(RunFolder.PhiTerms, stream => TopicWordExport.WriteTerms(model, stream));
            writer.Write(RunFolder.MalletWeights, stream => TopicWordExport.WriteMallet(model, stream));
        }

        writer.Write(RunFolder.BagOfWords, stream => DocwordWriter.Write(result.Bag, stream));
        progress?.Report(new StageProgress("write", 1, 1));
    }

    /// <summary>Writes what people look at: tables, charts and the report.</summary>
    /// <param name="write">Writes a file of a name of <see cref="RunFolder"/>.</param>
    /// <param name="result">What was found.</param>
    /// <param name="options">How charts look, and the language of the report.</param>
    /// <param name="jobs">Threads to use.</param>
    /// <param name="cancellationToken">Checked between files.</param>
    /// <returns>What the charts had to warn of, or null.</returns>
    public static Warning? WriteViews(Action<string, Action<Stream>> write, MiningResult result, ChartOptions options, int jobs, CancellationToken cancellationToken)
    {
        // Charts first: what they have to say belongs into the table of warnings.
        var charts = new ChartRenderer(options);
        var pictures = charts.Render(charts.Figures(result), jobs, cancellationToken);
        var missing = charts.MissingCharacters;
        if (missing is not null)
        {
            result = result with { Warnings = [.. result.Warnings, missing] };
        }

        var csv = new CsvTableWriter();
        foreach (var create in ResultTables.Of(result))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var table = create(result);
            write(table.File, stream => csv.Write(table, stream));
        }

        if (result.Findings is not null)
        {
            write(RunFolder.CowordGraph, stream => CowordTable.WriteGraph(result, stream));
        }

        write(RunFolder.SuggestedLabels, stream => stream.Write(Encoding.UTF8.GetBytes(TopicSummaries.SuggestedLabels(result).ToYaml())));
        foreach (var picture in pictures)
        {
            write(picture.File, stream => stream.Write(picture.Content.Span));
        }

        write(RunFolder.Report, stream => HtmlReport.Write(result, options.Language, stream));
        return missing;
    }
}

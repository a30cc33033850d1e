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

/// <summary>Every file of a result.</summary>
internal static class ResultFiles
{
    /// <summary>All files of a run but its manifest; the ones that take longest come first.</summary>
    /// <param name="result">The result.</param>
    /// <param name="options">The options of the run; its language is that of headers and captions.</param>
    /// <param name="segmenter">The segmenter's description.</param>
    /// <param name="engine">The engine's name.</param>
    /// <param name="cancellationToken">Checked between charts.</param>
    /// <returns>The files, and what the charts had to warn of, or null.</returns>
    public static (IReadOnlyList<RunFile> Files, Warning? Warning) Of(MiningResult result, MiningOptions options, string segmenter, string engine, CancellationToken cancellationToken)
    {
        var program = "PolicyMiner " + MiningRun.Version;
        var look = options.Charts with { Language = options.Language == MiningOptions.English ? ChartLanguage.English : ChartLanguage.Chinese };
        var chinese = string.Empty;
        var english = string.Empty;
        ChartRenderer? charts = null;
        BlockScheduler.RunSteps(
            options.Lda.Jobs,
            () => charts = new ChartRenderer(look),
            () => chinese = MethodsParagraph.Chinese(result, options, program, segmenter, engine),
            () => english = MethodsParagraph.English(result, options, program, segmenter, engine));
        var methods = new MethodsTexts(chinese, english);
        var (views, warning) = Views(result, methods, charts!, look.Language, options.Lda.Jobs, cancellationToken);
        return ([.. ForPaper(result, options, methods), .. views, .. ForMachines(result, options)], warning);
    }

    /// <summary>What people look at: report, tables and charts.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="methods">The methods paragraph of the run; null when there is none.</param>
    /// <param name="options">How charts look, and the language of the report.</param>
    /// <param name="jobs">Threads to use.</param>
    /// <param name="cancellationToken">Checked between charts.</param>
    /// <returns>The files, and what the charts had to warn of, or null.</returns>
    public static (IReadOnlyList<RunFile> Files, Warning? Warning) Views(MiningResult result, MethodsTexts? methods, ChartOptions options, int jobs, CancellationToken cancellationToken)
        => Views(result, methods, new ChartRenderer(options), options.Language, jobs, cancellationToken);

    private static (IReadOnlyList<RunFile> Files, Warning? Warning) Views(
        MiningResult result, MethodsTexts? methods, ChartRenderer charts, ChartLanguage language, int jobs, CancellationToken cancellationToken)
    {
        // Charts first: what they have to say belongs into the table of warnings.
        var pictures = charts.Render(charts.Figures(result, jobs), jobs, cancellationToken);
        var missing = charts.MissingCharacters;
        UnusedMemory.Release(result.Documents.Count);
        if (missing is not null)
        {
            result = result with { Warnings = [.. result.Warnings, missing] };
        }

        return (
            [
                new RunFile(RunFolder.Report, stream => HtmlReport.Write(result, language, stream, methods)),
                .. ResultTables.Of(result).Select(create => create(result)).Select(table => new RunFile(table.File, stream => new CsvTableWriter().Write(table, stream))),
                .. result.Findings is null ? [] : new[] { new RunFile(RunFolder.CowordGraph, stream => CowordTable.WriteGraph(result, stream)) },
                Text(RunFolder.SuggestedLabels, TopicSummaries.SuggestedLabels(result).ToYaml()),
                .. pictures.Select(picture => new RunFile(picture.File, stream => stream.Write(picture.Content.Span))),
            ],
            missing);
    }

    /// <summary>What is made for the paper: the workbook, the three-line table and the methods paragraph.</summary>
    private static IReadOnlyList<RunFile> ForPaper(MiningResult result, MiningOptions options, MethodsTexts methods)
    {
        var isChinese = options.Language == MiningOptions.Chinese;
        return
        [
            new RunFile(RunFolder.Workbook, stream => new WorkbookWriter(c => isChinese ? ColumnNames.Chinese(c) : c).Write([.. ResultTables.Of(result).Select(create => WorkbookWriter.Sheet(create(result))).OfType<Table>()], stream)),
            Text(RunFolder.TopicWordsLatex, ThreeLineTable.Latex(result, isChinese)),
            Text(RunFolder.TopicWordsHtml, ThreeLineTable.Html(result, isChinese)),
            Text(RunFolder.MethodsChinese, methods.Chinese),
            Text(RunFolder.MethodsEnglish, methods.English),
        ];
    }

    /// <summary>What other commands and other programs read: the result, the model, the bag of words.</summary>
    private static IReadOnlyList<RunFile> ForMachines(MiningResult result, MiningOptions options)
    {
        var model = SavedTopicModel.Of(result.Model, result.Vocabulary.Terms, options.Engine);
        List<RunFile> files =
        [
            new RunFile(RunFolder.Result, stream => ResultFile.Write(result, stream)),
            new RunFile(RunFolder.Pairs, stream => ResultFile.WritePairs(result, stream)),
            new RunFile(RunFolder.Findings, stream => ResultFile.WriteFindings(result, stream)),
            new RunFile(RunFolder.Model, stream => TopicModelFile.Write(model, stream)),
            new RunFile(RunFolder.BagOfWords, stream => DocwordWriter.Write(result.Bag, stream)),
        ];
        if (options.ExportPhi)
        {
            files.Add(new RunFile(RunFolder.PhiTable, stream => new CsvTableWriter().Write(PhiTable.Create(result), stream)));
            files.Add(new RunFile(RunFolder.PhiMatrix, stream => TopicWordExport.WriteMatrix(model, stream)));
            files.Add(new RunFile(RunFolder.PhiTerms, stream => TopicWordExport.WriteTerms(model, stream)));
            files.Add(new RunFile(RunFolder.MalletWeights, stream => TopicWordExport.WriteMallet(model, stream)));
        }

        return files;
    }

    private static RunFile Text(string name, string text) => new(name, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}

using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PolicyMiner.Tables;
using Cell = PolicyMiner.Tables.Cell;
using Table = PolicyMiner.Tables.Table;

namespace PolicyMiner.Tests.Tables;

public sealed class WorkbookWriterTest
{
    [Theory]
    [InlineData(1_000_000, true)]
    [InlineData(1_000_001, false)]
    public void Sheet_WhenTableHasMillionsOfCells_LeavesItToItsFile(int rows, bool expected)
    {
        IReadOnlyList<Cell> row = [default, default];
        (WorkbookWriter.Sheet(new Table("t.csv", ["a", "b"], Enumerable.Repeat(row, rows))) is { } sheet && sheet.Rows.Count() == rows).Should().Be(expected);
    }

    [Fact]
    public void Write_GivesAWorkbookThatTheOpenXmlValidatorAccepts()
    {
        using var document = SpreadsheetDocument.Open(Write(), false);
        new OpenXmlValidator().Validate(document).Select(e => e.Path?.XPath + " " + e.Description).Should().BeEmpty();
        document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value).Should().Equal("topics", "measures");
    }

    [Fact]
    public void Write_KeepsNumbersAsNumbers_AndTextAsText()
    {
        using var document = SpreadsheetDocument.Open(Write(), false);
        var sheet = ((WorksheetPart)document.WorkbookPart!.GetPartById("rId1")).Worksheet;
        var cells = sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToDictionary(c => c.CellReference!.Value!);
        cells["A1"].InnerText.Should().Be("主题编号");
        cells["B2"].CellValue!.Text.Should().Be("0.123456789");
        cells["B2"].DataType.Should().BeNull("a cell without type is a number");
        cells["C2"].CellValue!.Text.Should().Be("42");
        cells["A3"].InnerText.Should().Be("=1+1");
        cells["A3"].DataType!.Value.Should().Be(CellValues.InlineString, "so it is never run as a formula");
        cells.Should().NotContainKey("B3", "a missing value is an empty cell");
        sheet.Descendants<Pane>().Single().State!.Value.Should().Be(PaneStateValues.Frozen);
    }

    [Fact]
    public void Write_LeavesOutWhatXmlCannotHold_AndCutsLongTexts()
    {
        using var document = SpreadsheetDocument.Open(Write(), false);
        var sheet = ((WorksheetPart)document.WorkbookPart!.GetPartById("rId2")).Worksheet;
        var cells = sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToDictionary(c => c.CellReference!.Value!);
        cells["A2"].InnerText.Should().Be("ab𠮷");
        cells["A3"].InnerText.Length.Should().BeLessThanOrEqualTo(32_767);
    }

    [Fact]
    public void Write_GivesTheSamePartsAndDatesEveryTime()
    {
        using var zip = new ZipArchive(Write());
        zip.Entries.Should().OnlyContain(e => e.LastWriteTime.Year == 1980);
        Write().ToArray().Should().Equal(Write().ToArray());
    }

    private static MemoryStream Write()
    {
        var stream = new MemoryStream();
        new WorkbookWriter(ColumnNames.Chinese).Write(
            [
                new Table("topics.csv", ["topic_id", "share", "count"], [["T01", 0.123456789012, 42], ["=1+1", double.NaN, 1]]),
                new Table("measures.csv", ["text"], [["a\u0001b𠮷"], [new string('长', 40_000)]]),
            ],
            stream);
        stream.Position = 0;
        return stream;
    }
}

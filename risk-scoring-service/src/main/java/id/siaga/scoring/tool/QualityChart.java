package id.siaga.scoring.tool;

import id.siaga.events.domain.Category;
import id.siaga.scoring.domain.quality.Calibration;
import id.siaga.scoring.domain.quality.Confusion;
import id.siaga.scoring.domain.quality.PartQuality;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws, side by side, how often categories of each confidence are right and which category was
 * taken for which. Needs no screen.
 */
final class QualityChart {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 560;
  private static final Color LINE = new Color(0x1F4E79);
  private static final Color EVEN = new Color(0x9A9A9A);
  private static final Color[] FEW_TO_MANY = {Color.WHITE, new Color(0x6BAED6)};

  private QualityChart() {}

  /**
   * Writes a PNG.
   *
   * @throws IOException when it can't be drawn or written, in words for the person at the terminal
   */
  static void write(Evaluation evaluation, Path file) throws IOException {
    PartQuality<Category> category = evaluation.quality().category();
    List<Chart<?, ?>> charts =
        List.of(reliability(category.calibration(), evaluation), confusion(category.confusion()));
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      BitmapEncoder.saveBitmap(charts, 1, charts.size(), png, BitmapFormat.PNG);
    } catch (LinkageError | RuntimeException e) {
      // A Java without fonts throws all sorts of things from inside AWT.
      throw new IOException("the chart can't be drawn here, are there any fonts? " + e, e);
    }
    try {
      Files.write(file, png.toByteArray());
    } catch (IOException e) {
      throw new IOException(file + " can't be written: " + e, e);
    }
  }

  private static XYChart reliability(Calibration calibration, Evaluation evaluation) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(
                String.format(
                    Locale.ROOT,
                    "Category: calibration error %.3f, %d reports, %s",
                    calibration.expectedError(),
                    evaluation.quality().reports(),
                    evaluation.version()))
            .xAxisTitle("mean confidence")
            .yAxisTitle("share that is right")
            .build();
    chart
        .getStyler()
        .setXAxisMin(0.0)
        .setXAxisMax(1.0)
        .setYAxisMin(0.0)
        .setYAxisMax(1.0)
        .setXAxisDecimalPattern("0.0")
        .setYAxisDecimalPattern("0.0")
        .setLocale(Locale.ROOT)
        .setLegendVisible(false)
        .setChartBackgroundColor(Color.WHITE);
    XYSeries even = chart.addSeries("even", new double[] {0, 1}, new double[] {0, 1});
    even.setMarker(SeriesMarkers.NONE).setLineColor(EVEN);
    List<Calibration.Bin> filled =
        calibration.bins().stream().filter(bin -> bin.count() > 0).toList();
    XYSeries found =
        chart.addSeries(
            "found",
            filled.stream().map(bin -> bin.confidence().orElseThrow()).toList(),
            filled.stream().map(bin -> bin.accuracy().orElseThrow()).toList());
    found.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(LINE).setLineColor(LINE);
    return chart;
  }

  private static HeatMapChart confusion(Confusion<Category> confusion) {
    List<Category> found = confusion.occurring();
    List<Category> labels = found.reversed(); // the chart's first row is its lowest
    List<Number[]> cells = new ArrayList<>();
    for (int column = 0; column < found.size(); column++) {
      for (int row = 0; row < labels.size(); row++) {
        cells.add(new Number[] {column, row, confusion.count(labels.get(row), found.get(column))});
      }
    }
    HeatMapChart chart =
        new HeatMapChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Category: label by what was found")
            .xAxisTitle("found")
            .yAxisTitle("label")
            .build();
    chart
        .getStyler()
        .setShowValue(true)
        .setRangeColors(FEW_TO_MANY)
        .setHeatMapValueDecimalPattern("0")
        .setLegendVisible(false)
        .setChartBackgroundColor(Color.WHITE);
    chart.addSeries("reports", names(found), names(labels), cells);
    return chart;
  }

  private static List<String> names(List<Category> categories) {
    return categories.stream().map(Category::name).toList();
  }
}

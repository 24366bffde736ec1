package id.siaga.bench.measure;

import java.util.List;

/**
 * What one part of the bench found.
 *
 * @param part its name, as {@code --only} takes it
 * @param figures in the order in which they are shown
 * @param notes what a reader must know to read them, a sentence each
 * @param floors the promises that the figures are held against
 */
public record PartResult(
    String part, List<Figure> figures, List<String> notes, List<Floor> floors) {

  public PartResult {
    figures = List.copyOf(figures);
    notes = List.copyOf(notes);
    floors = List.copyOf(floors);
  }
}

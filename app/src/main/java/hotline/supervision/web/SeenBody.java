package hotline.supervision.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** The ids of the warnings that somebody has seen. */
record SeenBody(@NotNull @Size(max = 1_000) List<@NotNull UUID> ids) {}

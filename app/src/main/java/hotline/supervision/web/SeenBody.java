package hotline.supervision.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** The ids of the warnings that somebody has seen. */
@Schema(name = "SeenWarnings")
record SeenBody(@NotNull @Size(max = 1_000) List<@NotNull UUID> ids) {}

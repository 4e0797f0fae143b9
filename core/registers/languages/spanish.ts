import type { Language } from "./language.ts";

/** Headers as offices in Spain and Latin America write them. */
export const SPANISH: Language = {
  projects: {
    titles: [
      "cartera de proyectos",
      "lista de proyectos",
      "listado de proyectos",
      "proyectos",
      "proyecto",
      "portafolio de proyectos",
      "seguimiento de proyectos",
    ],
    columns: {
      projectId: {
        aliases: ["Código BPIN", "Código de proyecto", "N.º de proyecto", "ID proyecto"],
        weak: ["Código", "Clave"],
      },
      name: {
        aliases: ["Nombre del proyecto", "Título del proyecto", "Denominación del proyecto"],
      },
      manager: {
        aliases: [
          "Jefe de proyecto",
          "Jefa de proyecto",
          "Gerente de proyecto",
          "Director de proyecto",
          "Líder de proyecto",
          "Responsable del proyecto",
        ],
      },
      sponsor: { aliases: ["Patrocinador", "Patrocinadora", "Promotor"] },
      phase: { aliases: ["Etapa", "Fase del proyecto", "Fase actual"] },
      state: { aliases: ["Estado del proyecto", "Estatus"], weak: ["Situación"] },
      reportedRag: { aliases: ["Semáforo general", "Salud del proyecto"] },
      baselineStart: {},
      baselineFinish: {
        aliases: ["Fecha fin planificada", "Fin planificado", "Fecha de terminación contractual"],
      },
      forecastFinish: {
        aliases: ["Fin estimado", "Nueva fecha fin"],
      },
      actualStart: {},
      actualFinish: {},
      percentComplete: {
        aliases: ["% de avance", "Porcentaje de avance", "Avance %", "% completado", "Avance físico"],
      },
      budget: {
        aliases: ["Presupuesto aprobado", "Valor total del proyecto", "Valor contrato", "Presupuesto asignado"],
      },
      actualCost: {
        aliases: [
          "Gasto real",
          "Valor ejecutado",
          "Ejecutado",
          "Gastado",
          "Presupuesto ejecutado",
          "Presupuesto gastado",
        ],
      },
      forecastCost: {
        aliases: [
          "Estimado al cierre",
          "Estimación al cierre",
          "Coste estimado final",
          "Costo estimado al término",
          "Pronóstico de cierre",
        ],
      },
      statusDate: { aliases: ["Fecha de corte", "Última actualización", "Fecha de actualización", "Actualizado el"] },
      comment: { aliases: ["Observaciones", "Notas"] },
    },
  },
  risks: {
    titles: ["registro de riesgos", "matriz de riesgos", "lista de riesgos", "riesgos", "gestión de riesgos"],
    columns: {
      preventiveOwner: { aliases: ["Responsable del tratamiento"] },
      category: { aliases: ["Tipo de riesgo", "Categoría del riesgo"] },
      residualScore: { aliases: ["Riesgo residual", "Nivel de riesgo residual", "Severidad residual"] },
      residualImpact: { aliases: ["Impacto residual"] },
      residualLikelihood: { aliases: ["Probabilidad residual"] },
      inherentScore: {
        aliases: [
          "Riesgo inicial",
          "Riesgo inherente",
          "Nivel de riesgo inicial",
          "Nivel de riesgo inherente",
          "Severidad inicial",
          "Severidad inherente",
        ],
      },
      inherentImpact: { aliases: ["Impacto inicial", "Impacto inherente"] },
      inherentLikelihood: { aliases: ["Probabilidad inicial", "Probabilidad inherente"] },
      id: { aliases: ["N.º de riesgo", "Código de riesgo", "ID del riesgo"], weak: ["Código"] },
      description: {
        aliases: [
          "Descripción del riesgo",
          "Evento de riesgo",
          "Nombre del riesgo",
          "Identificación del riesgo",
          "Riesgo identificado",
        ],
      },
      effect: {
        aliases: ["Efecto", "Descripción de consecuencias", "Posibles consecuencias"],
      },
      dateRaised: { aliases: ["Fecha de registro", "Fecha de identificación", "Identificado el", "Fecha de alta"] },
      raisedBy: { aliases: ["Identificado por", "Reportado por"] },
      likelihood: { aliases: ["Probabilidad de ocurrencia", "Nivel de probabilidad"] },
      probabilityPct: { aliases: ["Probabilidad %", "Probabilidad en %"] },
      impact: { aliases: ["Nivel de impacto", "Severidad"] },
      score: { aliases: ["Valoración del riesgo", "Puntuación", "Nivel de severidad"] },
      costLikely: { aliases: ["Impacto económico", "Costo del impacto"] },
      response: {
        aliases: ["Estrategia", "Tipo de respuesta", "Estrategia de respuesta"],
        weak: ["Acción"],
      },
      preventiveAction: {
        aliases: ["Medidas de mitigación", "Acción preventiva", "Acciones de mitigación", "Plan de respuesta"],
        weak: ["Estrategia de mitigación", "Acciones", "Medidas", "Respuestas", "Acciones de respuesta", "Tratamiento"],
      },
      preventiveDate: {
        aliases: ["Fecha compromiso", "Fecha de vencimiento", "Fecha de tratamiento"],
      },
      contingentAction: {},
      owner: { aliases: ["Dueño del riesgo", "Propietario del riesgo", "Responsable del riesgo"] },
      status: { aliases: ["Estado", "Estado del riesgo", "Estatus"] },
      closedDate: { aliases: ["Fecha de cierre", "Cerrado el"] },
      reviewDate: { aliases: ["Próxima revisión", "Fecha de revisión"] },
      lastUpdated: { aliases: ["Última actualización", "Actualizado el"] },
    },
  },
  issues: {
    titles: ["registro de incidencias", "incidencias", "problemas", "registro de problemas", "lista de incidencias"],
    nouns: ["incidencia", "problema"],
    columns: {
      priority: {},
      category: { weak: ["Tipo"], aliases: ["Tipo de problema", "Tipo de incidencia"] },
      id: { aliases: ["ID incidencia", "N.º de incidencia", "N.º de problema"], weak: ["Código"] },
      description: {
        aliases: ["Descripción de la incidencia", "Descripción del problema", "Incidencia", "Problema"],
        weak: ["Detalle"],
      },
      dateRaised: { aliases: ["Fecha de apertura", "Fecha de registro", "Fecha de reporte", "Abierta el"] },
      raisedBy: { aliases: ["Reportado por", "Abierta por", "Detectado por", "Informador", "Solicitante"] },
      owner: { aliases: ["Asignado a", "Encargado"] },
      action: { aliases: ["Acción correctiva", "Plan de acción"] },
      outcome: { aliases: ["Solución", "Resolución"] },
      dateForResolution: {
        aliases: [
          "Fecha objetivo",
          "Fecha compromiso",
          "Fecha límite",
          "Fecha prevista de solución",
          "Fecha estimada de resolución",
          "Fecha estimada de solución",
          "Fecha prevista de resolución",
        ],
      },
      dateResolved: {
        aliases: [
          "Fecha de cierre",
          "Fecha de solución",
          "Cerrada el",
          "Resuelta el",
          "Fecha de resolución",
          "Fecha real de resolución",
        ],
      },
      status: { aliases: ["Estado", "Estatus"] },
      escalatedTo: { aliases: ["Escalado a"] },
    },
  },
  actions: {
    nouns: ["tarea"],
    titles: [
      "registro de acciones",
      "plan de acción",
      "plan de acciones",
      "acciones",
      "lista de acciones",
      "pendientes",
      "acuerdos",
    ],
    columns: {
      id: { aliases: ["N.º de acción"] },
      text: {
        aliases: ["Descripción de la acción", "Acción a realizar", "Tarea", "Compromiso"],
        weak: ["Descripción"],
      },
      owner: { aliases: ["Encargado", "Asignado a"] },
      due: { aliases: ["Fecha compromiso", "Fecha de vencimiento", "Fecha de entrega", "Plazo"] },
      done: { aliases: ["Fecha de cierre", "Fecha de realización", "Realizada el"] },
      status: { aliases: ["Estado", "Estatus"] },
    },
  },
  changes: {
    titles: ["registro de cambios", "solicitudes de cambio", "solicitud de cambio", "control de cambios", "cambios"],
    nouns: ["cambio"],
    columns: {
      implementationDate: { weak: ["Fecha de cierre"] },
      impactRating: { weak: ["Impacto"] },
      implementationResource: { weak: ["Responsable"] },
      id: { aliases: ["N.º de cambio", "N.º de solicitud", "ID cambio"], weak: ["Código"] },
      description: {
        aliases: ["Descripción del cambio", "Cambio solicitado", "Objeto del cambio"],
      },
      dateRaised: {
        aliases: ["Fecha de solicitud", "Solicitado el"],
        weak: ["Fecha de apertura", "Fecha de registro"],
      },
      raisedBy: { aliases: ["Solicitante", "Solicitado por"] },
      costImpact: { aliases: ["Impacto en costo", "Impacto económico", "Sobrecosto"] },
      scheduleImpactDays: { aliases: ["Impacto en plazo", "Impacto en cronograma", "Impacto en tiempo"] },
      approvalStatus: { aliases: ["Estado de aprobación"], weak: ["Estado", "Estatus"] },
      approvalDate: { aliases: ["Fecha de aprobación", "Aprobado el"] },
      changeApprover: { aliases: ["Aprobado por", "Aprobador"] },
      implementationStatus: { aliases: ["Estado de implementación", "Estado de ejecución"] },
    },
  },
  milestones: {
    titles: ["hitos", "hito", "cronograma", "plan de hitos", "entregables"],
    columns: {
      id: { aliases: ["N.º de hito"] },
      name: { aliases: ["Nombre del hito", "Descripción del hito", "Entregable"], weak: ["Tarea", "Actividad"] },
      baselineDate: { aliases: ["Fecha planificada", "Fecha planeada", "Fecha base", "Fecha inicial prevista"] },
      forecastDate: {
        aliases: ["Nueva fecha", "Fecha pronosticada"],
        weak: ["Fecha prevista"],
      },
      actualDate: { aliases: ["Cumplido el", "Fecha de cumplimiento"] },
      owner: { aliases: ["Encargado", "Asignado a"] },
      status: { aliases: ["Estado", "Estatus"] },
    },
  },
  benefits: {
    titles: ["beneficios", "registro de beneficios", "seguimiento de beneficios"],
    columns: {
      name: { aliases: ["Beneficio", "Beneficio esperado"] },
      owner: { aliases: ["Responsable del beneficio"] },
    },
  },
};
